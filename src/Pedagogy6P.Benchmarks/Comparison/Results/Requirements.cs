using System.Globalization;
using System.Text;
using Pedagogy6P.Benchmarks.Comparison.Latency;

namespace Pedagogy6P.Benchmarks.Comparison.Results;

/// <summary>
/// The figures the ranking has to reach, read off the rows. The stretch of the first three is what was asked before chains of modules were
/// ranked, and nothing was followed beyond what a module brings by itself.
/// </summary>
internal static class Requirements
{
    private const int Small = 600;
    private const int Large = 10_000;

    public static IReadOnlyList<Requirement> Of(IReadOnlyList<ComparisonRow> rows) =>
    [
        Ratio(rows, "sparse", ImplementationNames.Unfiltered, 1.6, 5),
        Ratio(rows, "realistic", ImplementationNames.Unfiltered, 0.75, 1.2),
        Ratio(rows, "worst", ImplementationNames.Unfiltered, 0.65, 0.8),
        Ratio(rows, "flat", ImplementationNames.Unfiltered, 0.6, null),
        Ratio(rows, "realistic", ImplementationNames.NumPy, 40, null),
        Ratio(rows, "sparse", ImplementationNames.Scalar, 40, null),
        Ratio(rows, "realistic", ImplementationNames.Scalar, 10, null),
        Threads(rows, "sparse"),
        Threads(rows, "realistic"),
        Threads(rows, "worst"),
        Threads(rows, "flat"),
        Call(rows, "realistic", Small, CallLatency.FromCompiled, 50, 3),
        Call(rows, "realistic", Small, CallLatency.FromCompiled, 99, 8),
        Call(rows, "realistic", Large, CallLatency.FromCompiled, 99, 25),
        Call(rows, "sparse", Large, CallLatency.FromCompiled, 50, 4),
        Call(rows, "sparse", Large, CallLatency.FromCompiled, 99, 12),
        Call(rows, "worst", Large, CallLatency.FromCompiled, 50, 30),
        Call(rows, "worst", Large, CallLatency.FromCompiled, 99, 80),
        Call(rows, "realistic", Small, CallLatency.FromRecord, 99, 40),
        Call(rows, "realistic", Large, CallLatency.FromRecord, 99, 120),
        GoalSet(rows, "sparse", 100),
        GoalSet(rows, "worst", 1000),
        Ceiling("time at 1,000,000 modules over time at 100,000, sparse", 8,
            Time(rows, Growth.NameOf(1_000_000)) / Time(rows, Growth.NameOf(100_000))),
    ];

    /// <summary>The figures as a Markdown table.</summary>
    public static string Table(IReadOnlyList<ComparisonRow> rows)
    {
        var text = new StringBuilder("| figure | must | stretch | measured | reached |\n| --- | ---: | ---: | ---: | --- |\n");
        foreach (Requirement figure in Of(rows))
        {
            string reached = figure.IsReached switch { true => "yes", false => "**no**", null => "not measured" };
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {figure.Figure} | {(figure.IsCeiling ? "≤" : "≥")} {figure.Must} | {figure.Stretch} | "
                    + $"{figure.Measured?.ToString("0.00", CultureInfo.InvariantCulture)} | {reached} |\n");
        }

        return text.ToString();
    }

    private static Requirement Ratio(IReadOnlyList<ComparisonRow> rows, string workload, string peer, double must, double? stretch)
    {
        ComparisonRow? own = RowsTable.Find(rows, workload, ImplementationNames.Engine, threads: 1);
        return new Requirement($"{workload}, rate over {peer}", must, stretch, IsCeiling: false, own is null
            ? null : RowsTable.Over(rows, own, peer));
    }

    // What a second thread brings this library, as a share of what it brings a loop that shares nothing.
    private static Requirement Threads(IReadOnlyList<ComparisonRow> rows, string workload)
    {
        double? Gain(string @case, string implementation) =>
            RowsTable.Find(rows, @case, implementation, threads: 2)?.PairsPerSecond / RowsTable.Find(rows, @case, implementation,
                threads: 1)?.PairsPerSecond;
        double? share = Gain(workload, ImplementationNames.Engine) / Gain(workload + WorkloadRace.Machine, ImplementationNames.Machine);
        return new Requirement($"{workload}, gain of two threads over that of a fused multiply-add loop", 0.92, null, IsCeiling: false,
            share);
    }

    private static Requirement Call(IReadOnlyList<ComparisonRow> rows, string workload, int modules, string what, int percentile,
        double must)
    {
        string name = CallLatency.NameOf(workload, modules, what, percentile);
        return Ceiling(name + ", µs", must, Time(rows, name));
    }

    private static Requirement GoalSet(IReadOnlyList<ComparisonRow> rows, string workload, double must) =>
        Ceiling(workload + GoalSetLatency.Case + ", µs", must, Time(rows, workload + GoalSetLatency.Case));

    private static Requirement Ceiling(string figure, double must, double? measured) => new(figure, must, null, IsCeiling: true, measured);

    private static double? Time(IReadOnlyList<ComparisonRow> rows, string @case) =>
        rows.FirstOrDefault(row => string.Equals(row.Case, @case, StringComparison.Ordinal))?.MicrosecondsPerLearner;
}
