namespace Pedagogy6P.Planning.Cohorts;

/// <summary>A plan by numbers. Immutable.</summary>
internal sealed record CohortSolution
{
    private const double Clearly = 5e-4;

    /// <summary>Options of all learners, −1 after the last of each.</summary>
    public required int[] Options { get; init; }

    /// <summary>Seats by offering; 0 where it does not take place.</summary>
    public required int[] Seats { get; init; }

    /// <summary>By candidate the place of its trainer, −1 when it stays closed.</summary>
    public required int[] TrainerOf { get; init; }

    /// <summary>Prices of seats by offering.</summary>
    public required double[] Prices { get; init; }

    /// <summary>What a mandatory module is worth besides its score.</summary>
    public required double Duty { get; init; }

    /// <summary>Sum of the scores.</summary>
    public required double Score { get; init; }

    /// <summary>Mandatory places.</summary>
    public required int Duties { get; init; }

    /// <summary>No plan with as many mandatory places has a higher score.</summary>
    public double Bound { get; init; } = double.PositiveInfinity;

    /// <summary>Offerings that were cancelled after the plan had been made.</summary>
    public int[] Cancelled { get; init; } = [];

    /// <summary>Whether it has more mandatory places than another plan, or as many and a score that is higher by some.</summary>
    public bool IsClearlyBetterThan(CohortSolution other) =>
        Duties > other.Duties || (Duties == other.Duties && Score > other.Score * (1 + Clearly));
}
