using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Catalogue;

/// <summary>
/// What was learnt from answers of how mastery moves: how fast it fades, and how far an estimate can be trusted. Immutable and thread-safe.
/// </summary>
public interface IMasteryModel : IMasteryFading
{
    /// <summary>Hash of the model, so that a decision can say what it was made with.</summary>
    string VersionId { get; }

    /// <summary>
    /// Days without practice in which half of what was learnt of a competency fades, in log-odds; infinite when nothing fades.
    /// </summary>
    /// <param name="competencyId">Id of the competency; one that the model does not know has the half-life common to all.</param>
    double HalfLifeDays(string competencyId);

    /// <summary>The interval of 95 % around an estimated mastery with its evidence.</summary>
    /// <param name="mastery">Estimated mastery, 0 to 1.</param>
    /// <param name="evidence">Pseudo-count of the observations behind it, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mastery is not from 0 to 1, or the evidence is not above 0.</exception>
    Interval IntervalOf(double mastery, double evidence);
}
