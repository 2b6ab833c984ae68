using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Practice.Mastery.Tracking;

/// <summary>One learner's mastery of one competency as of a day.</summary>
/// <param name="CompetencyId">Id of the competency.</param>
/// <param name="Mastery">The estimate with the interval that holds it with 95 %.</param>
/// <param name="Evidence">Pseudo-count of the observations behind it, above 0.</param>
/// <param name="Source">Where it is known from.</param>
/// <param name="Observations">How many observations there are on the competency itself.</param>
/// <param name="LastObserved">Day of the last of them; null without one.</param>
/// <param name="HalfLifeDays">Days without practice in which half of what was learnt fades; infinite when nothing fades.</param>
public sealed record TrackedMastery(string CompetencyId, Interval Mastery, double Evidence, MasterySource Source, int Observations,
    DateOnly? LastObserved, double HalfLifeDays)
{
    /// <summary>
    /// What was attained: the estimate had nothing ever faded, at least that of the last practice. A full score never lowers it; entry and
    /// recognition ask it, so that fading locks no door.
    /// </summary>
    public required double Attained { get; init; }
}
