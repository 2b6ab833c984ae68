using System.Collections.Immutable;

namespace Pedagogy6P.Proof.OffPolicy.Logs;

/// <summary>
/// A log of decisions as columns: rows by decision, in ordinal order of their ids, then by position. Immutable.
/// </summary>
internal sealed record LogColumns
{
    /// <summary>What violations call the log.</summary>
    public required string Table { get; init; }

    /// <summary>By row what violations call it.</summary>
    public required int[] Named { get; init; }

    public required int Learners { get; init; }

    public required ImmutableArray<string> ContextNames { get; init; }

    public required string[] DecisionIds { get; init; }

    /// <summary>The first row of each decision, and the end of the last one's.</summary>
    public required int[] First { get; init; }

    public required int[] DecisionOf { get; init; }

    /// <summary>By decision its learner.</summary>
    public required int[] Learner { get; init; }

    public required int[] Position { get; init; }

    public required int[] Action { get; init; }

    /// <summary>Ids of what is shown anywhere, in ordinal order.</summary>
    public required string[] ActionIds { get; init; }

    public required double[] Reward { get; init; }

    public required double[] Propensity { get; init; }

    /// <summary>How likely the policy to be judged shows the same; NaN when the log does not tell.</summary>
    public required double[] Target { get; init; }

    /// <summary>By column and row what was known at the time.</summary>
    public required double[][] Context { get; init; }

    public required Dictionary<(string DecisionId, int Position), int> RowOf { get; init; }

    /// <summary>The decision of a row.</summary>
    public string IdOf(int row) => DecisionIds[DecisionOf[row]];

    public int Decisions => First.Length - 1;

    public int Rows => Reward.Length;

    public bool HasLists => Rows > Decisions;
}
