using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Proof.Uplift;

/// <summary>What a way to choose whom to contact brings. Immutable.</summary>
public sealed record UpliftPolicyValue
{
    /// <summary>The way to choose.</summary>
    public required UpliftPolicy Policy { get; init; }

    /// <summary>Contacts among the learners of the trial, as many a learner as among those who are judged.</summary>
    public required double Contacts { get; init; }

    /// <summary>Hours of staff that they take.</summary>
    public required double Hours { get; init; }

    /// <summary>How much the outcomes of all learners of the trial together rise above those without contacts.</summary>
    public required Interval Gain { get; init; }

    /// <summary>The same less what <see cref="UpliftPolicy.Random"/> gains.</summary>
    public required Interval BeyondRandom { get; init; }
}
