using System.Globalization;
using System.Text;

namespace Pedagogy6P.Benchmarks.Comparison.Results;

/// <summary>Rows as a Markdown table, with the ratios of each row over the peers of its case.</summary>
internal static class RowsTable
{
    private static readonly string[] Peers = [ImplementationNames.Unfiltered, ImplementationNames.NumPy, ImplementationNames.Scalar];

    public static string Of(IReadOnlyList<ComparisonRow> rows)
    {
        var text = new StringBuilder();
        text.Append("| case | implementation | threads | modules | learners | feasible | M pairs/s | µs per learner | spread | pairs "
            + "scored | × FAISS | × NumPy | × scalar |\n");
        text.Append("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (ComparisonRow row in rows)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| {row.Case} | {row.Implementation} | {row.Threads} | {row.Modules} | {row.Learners} | {Share(row.FeasibleShare)} | ");
            text.Append(row.PairsPerSecond is null ? "not installed | | | |" : Measured(row));
            foreach (string peer in Peers)
            {
                text.Append(CultureInfo.InvariantCulture, $" {Number(Over(rows, row, peer), "0.##")} |");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Rate of a row over the one-thread rate of an implementation on the same case; null when either is missing.</summary>
    public static double? Over(IReadOnlyList<ComparisonRow> rows, ComparisonRow row, string implementation)
    {
        ComparisonRow? peer = Find(rows, row.Case, implementation, threads: 1);
        return peer is null || ReferenceEquals(peer, row) ? null : row.PairsPerSecond / peer.PairsPerSecond;
    }

    /// <summary>The row of a case; null when there is none.</summary>
    public static ComparisonRow? Find(IReadOnlyList<ComparisonRow> rows, string @case, string implementation, int threads) =>
        rows.FirstOrDefault(row =>
        row.Threads == threads && string.Equals(row.Case, @case, StringComparison.Ordinal)
            && string.Equals(row.Implementation, implementation, StringComparison.Ordinal));

    private static string Measured(ComparisonRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Number(row.PairsPerSecond / 1e6, "#,0.###")} | {Number(row.MicrosecondsPerLearner, "#,0.###")} | {Share(row.Spread)} | "
            + $"{Number(row.PairsScored, "#,0")} |");

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";

    private static string Share(double? value) => value?.ToString("0.##%", CultureInfo.InvariantCulture) ?? "";
}
