namespace Pedagogy6P.Planning.Cohorts;

/// <summary>How much is done for a plan. Immutable.</summary>
internal sealed record CohortEffort
{
    /// <summary>Bundles that may be looked for.</summary>
    public long Searches { get; init; } = long.MaxValue;

    /// <summary>Looks at prices.</summary>
    public int Looks { get; init; } = 300;

    /// <summary>Looks at prices after candidates were opened.</summary>
    public int LooksOfRound { get; init; } = 20;

    /// <summary>How often candidates are exchanged.</summary>
    public int Rounds { get; init; } = 60;

    /// <summary>The relative gap that is small enough.</summary>
    public double Enough { get; init; } = 1e-5;

    /// <summary>Whether all scores are whole numbers, so that a gap below 1 is none.</summary>
    public bool WholeScores { get; init; }

    /// <summary>Ends the search early.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Told the searches so far.</summary>
    public Action<long>? Progress { get; init; }
}
