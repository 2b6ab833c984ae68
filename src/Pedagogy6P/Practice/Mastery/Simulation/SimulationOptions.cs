using System.ComponentModel.DataAnnotations;

namespace Pedagogy6P.Practice.Mastery.Simulation;

/// <summary>Settings of simulated learners; log-odds where nothing else is said.</summary>
public sealed record SimulationOptions
{
    /// <summary>Number of learners. Default 5000.</summary>
    [Range(1, 1_000_000)]
    public int Learners { get; init; } = 5000;

    /// <summary>Number of skills. Default 50.</summary>
    [Range(1, 10_000)]
    public int Skills { get; init; } = 50;

    /// <summary>Items of each skill. Default 20.</summary>
    [Range(1, 10_000)]
    public int ItemsPerSkill { get; init; } = 20;

    /// <summary>Mean number of answers of a learner; numbers spread as an exponential, 5 or more. Default 120.</summary>
    [Range(5, 100_000)]
    public int MeanAnswers { get; init; } = 120;

    /// <summary>Standard deviation of ability. Default 0.9.</summary>
    [Range(0.0, 10.0)]
    public double AbilityDeviation { get; init; } = 0.9;

    /// <summary>Standard deviation of a learner's skills around the ability. Default 0.7.</summary>
    [Range(0.0, 10.0)]
    public double SkillDeviation { get; init; } = 0.7;

    /// <summary>Standard deviation of the ease of skills, around 0. Default 0.7.</summary>
    [Range(0.0, 10.0)]
    public double EaseDeviation { get; init; } = 0.7;

    /// <summary>Standard deviation of the difficulty of items. Default 0.6.</summary>
    [Range(0.0, 10.0)]
    public double ItemDeviation { get; init; } = 0.6;

    /// <summary>What an answer adds while nothing is learnt; skills differ by a factor of e^±0.4. Default 0.2.</summary>
    [Range(0.0, 10.0)]
    public double Gain { get; init; } = 0.2;

    /// <summary>What practice can add in all. Default 2.5.</summary>
    [Range(0.1, 100.0)]
    public double MostLearnt { get; init; } = 2.5;

    /// <summary>Days in which half of what was learnt fades; skills differ by a factor of e^±0.5. Default 30.</summary>
    [Range(0.01, 1e6)]
    public double HalfLifeDays { get; init; } = 30;

    /// <summary>Probability of a right answer without mastery. Default 0.15.</summary>
    [Range(0.0, 0.5)]
    public double Guess { get; init; } = 0.15;

    /// <summary>Probability of a wrong answer with full mastery. Default 0.08.</summary>
    [Range(0.0, 0.49)]
    public double Slip { get; init; } = 0.08;

    /// <summary>Seed. Default 1.</summary>
    public long Seed { get; init; } = 1;
}
