namespace Pedagogy6P.Catalogue;

/// <summary>
/// What a model says of one learner: a value for every offer, from <see cref="Least"/> to <see cref="Most"/>. Deterministic: the value of
/// an offer never depends on when it is asked for or on what is asked for beside it. Made for one learner and used by one call at a time,
/// so it may keep working memory of its own and need not be thread-safe.
/// </summary>
public interface IPairValues
{
    /// <summary>No value is smaller; from 0 to <see cref="Most"/>, always the same. 0 by default.</summary>
    double Least => 0;

    /// <summary>
    /// No value is larger; from <see cref="Least"/> to 1, always the same. 1 by default. The tighter the bounds, the fewer offers are asked
    /// about: those that could not make it to the top with the better one are left out.
    /// </summary>
    double Most => 1;

    /// <summary>Gives the values of some offers; the engine asks about several in one call.</summary>
    /// <param name="offers">The offers, in any order.</param>
    /// <param name="values">Receives the value of each offer at its place; as long as <paramref name="offers"/>. A value outside the
    /// bounds, NaN included, ends the engine's call with an <see cref="InvalidOperationException"/>.</param>
    void Fill(ReadOnlySpan<ModuleOffer> offers, Span<double> values);
}
