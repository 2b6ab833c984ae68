namespace Pedagogy6P.Learners;

/// <summary>What a learner scored in an assessment of one competency on one day.</summary>
/// <param name="LearnerId">Id of the learner.</param>
/// <param name="CompetencyId">Id of the competency.</param>
/// <param name="Date">The day; of several on one day the order given counts.</param>
/// <param name="Score">The score, 0 to 1.</param>
public sealed record Assessment(string LearnerId, string CompetencyId, DateOnly Date, double Score)
{
    /// <summary>The farthest that a difficulty is from 0: beyond it no answer tells anything.</summary>
    public const double MostDifficulty = 20;

    /// <summary>The largest guess and slip: beyond it chance says more than mastery does.</summary>
    public const double MostChance = 0.5;

    /// <summary>How much it counts, above 0; 1 by default, which is one answer.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Id of the question or task; null when it has none.</summary>
    public string? Item { get; init; }

    /// <summary>
    /// How much harder than usual it is, in log odds, at most <see cref="MostDifficulty"/> from 0; null when nobody knows.
    /// </summary>
    public double? Difficulty { get; init; }

    /// <summary>Probability of a right answer without mastery, 0 to <see cref="MostChance"/>; null when nobody knows.</summary>
    public double? Guess { get; init; }

    /// <summary>
    /// Probability of a wrong answer in spite of mastery, 0 to <see cref="MostChance"/>, and below 1 with the guess; null when nobody
    /// knows.
    /// </summary>
    public double? Slip { get; init; }
}
