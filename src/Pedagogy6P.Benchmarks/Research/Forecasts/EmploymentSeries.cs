using System.Globalization;
using System.IO.Compression;
using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Research.Forecasts;

/// <summary>Employment in the United States by industry and month, 1939 to 2019 (Bureau of Labor Statistics).</summary>
internal static class EmploymentSeries
{
    private const string File = "forecast/us_employment_monthly.csv.gz";

    private static readonly int[] Lengths = [66, 68, 68, 84, 96, 108, 120, 132, 144, 144];

    /// <summary>The series; none where the data are not there.</summary>
    /// <param name="data">Folder of the data, null for none.</param>
    public static IReadOnlyList<double[]> Read(string? data)
    {
        if (data is null || !System.IO.File.Exists(Path.Combine(data, File)))
        {
            return [];
        }

        using var text = new StreamReader(new GZipStream(System.IO.File.OpenRead(Path.Combine(data, File)), CompressionMode.Decompress));
        string[][] rows = [.. text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];
        return [.. Enumerable.Range(1, rows[0].Length - 1).Select(column => rows.Select(row => row[column].Trim())
            .Where(cell => cell.Length > 0).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())];
    }

    /// <summary>Windows as long as series of the competition; windows of a series are in one half.</summary>
    /// <param name="series">The series.</param>
    /// <param name="dice">The lot.</param>
    /// <param name="windows">Windows of each.</param>
    public static IEnumerable<StandIn> Windows(IReadOnlyList<double[]> series, Dice dice, int windows) =>
        from one in series.Index()
        from window in Enumerable.Range(0, windows)
        let length = Math.Min(dice.Of(Lengths), one.Item.Length)
        let start = dice.Between(0, one.Item.Length - length)
        select StandIn.Of("US employment", one.Index % 2, one.Item[start..(start + length)]);
}
