namespace Pedagogy6P.Learners;

/// <summary>A line of a learner's logbook: a competency practised on one day, and how well somebody saw it done.</summary>
/// <param name="LearnerId">Id of the learner.</param>
/// <param name="CompetencyId">Id of the competency.</param>
/// <param name="Date">The day; of several on one day the order given counts.</param>
/// <param name="Observed">How well it was done, 0 to 1.</param>
public sealed record ObservedPractice(string LearnerId, string CompetencyId, DateOnly Date, double Observed)
{
    /// <summary>Practice setting where it was done; null when it is not said.</summary>
    public string? Setting { get; init; }

    /// <summary>Hours of practice, 0 or more; null when they are not said.</summary>
    public double? Hours { get; init; }

    /// <summary>Who saw it, an id that the host knows; null when it is not said.</summary>
    public string? Observer { get; init; }
}
