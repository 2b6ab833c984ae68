namespace Pedagogy6P.Planning.Cohorts.Openings;

/// <summary>Chooses which candidate sessions are opened and who runs them. Implementations are thread-safe and deterministic.</summary>
public interface ICohortOpener
{
    /// <summary>What answers call it, such as <c>cp-sat</c>.</summary>
    string Name { get; }

    /// <summary>The candidates to open, so that the sum of their worths is as large as can be.</summary>
    /// <param name="model">The candidates and trainers.</param>
    /// <param name="worths">By candidate what opening it is worth, 0 or more; those worth 0 stay closed.</param>
    /// <param name="start">An opening that keeps the rules, to start from.</param>
    /// <param name="cancellationToken">Ends the search early, with what was found so far.</param>
    Opening Open(OpeningModel model, ReadOnlyMemory<double> worths, Opening start, CancellationToken cancellationToken);
}
