using System.Text.Json.Serialization;

namespace Pedagogy6P.Benchmarks.Comparison.Results;

/// <summary>
/// One line of results. Numbers are null when an implementation is not installed, and the feasible share where it means nothing.
/// </summary>
/// <param name="Case">What was done.</param>
/// <param name="Implementation">Who did it.</param>
/// <param name="Threads">Threads used.</param>
/// <param name="Modules">Modules in the programme.</param>
/// <param name="Learners">Learners of a run.</param>
/// <param name="FeasibleShare">Share of pairs that are feasible, 0 to 1.</param>
/// <param name="PairsPerSecond">Learners × modules ÷ median wall time.</param>
/// <param name="MicrosecondsPerLearner">Median wall time ÷ learners.</param>
/// <param name="Spread">Interquartile range of wall times ÷ their median.</param>
internal sealed record ComparisonRow(
    string Case,
    string Implementation,
    int Threads,
    int Modules,
    int Learners,
    double? FeasibleShare,
    double? PairsPerSecond,
    double? MicrosecondsPerLearner,
    double? Spread)
{
    /// <summary>Pairs computed in full in a run; null when unknown. Printed beside the row, not part of it.</summary>
    [JsonIgnore]
    public long? PairsScored { get; init; }
}
