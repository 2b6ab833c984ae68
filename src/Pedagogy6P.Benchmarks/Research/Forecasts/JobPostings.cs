using System.Globalization;
using System.IO.Compression;

namespace Pedagogy6P.Benchmarks.Research.Forecasts;

/// <summary>
/// Monthly means of the daily index of job postings (Indeed Hiring Lab, CC BY 4.0): sectors in France and totals of countries.
/// </summary>
internal static class JobPostings
{
    private const int FirstOrigin = 12;

    private static readonly (string Name, string[] Files, int Group, int Value, int Horizon)[] Tables =
    [
        ("36 sectors in France, 2020 to 2023", ["indeed_fr_sector_daily_2020_2023.csv.gz"], 4, 2, 6),
        ("totals and new ones of four countries, 2020 to 2026",
            [.. new[] { "de", "fr", "gb", "us" }.Select(country => $"indeed_{country}_aggregate_daily.csv.gz")], 4, 3, 18),
    ];

    /// <summary>How often intervals hold, from every month from the twelfth on; nothing where the data are not there.</summary>
    /// <param name="data">Folder of the data, null for none.</param>
    public static IReadOnlyList<ForecastCoverage> Coverage(string? data) =>
        data is null || !Directory.Exists(Path.Combine(data, "forecast")) ? []
            : [.. Tables.Select(table => ForecastCoverage.OfEveryOrigin($"job postings, {table.Name}, every month from the 12th on",
                [.. table.Files.SelectMany(file => Read(Path.Combine(data, "forecast", file), table.Group, table.Value))],
                FirstOrigin, table.Horizon))];

    private static IEnumerable<double[]> Read(string path, int group, int value)
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return [.. text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Trim().Split(','))
            .GroupBy(row => row[group], StringComparer.Ordinal).Select(rows => rows
                .GroupBy(row => row[0][..7], StringComparer.Ordinal).OrderBy(month => month.Key, StringComparer.Ordinal)
                .Select(month => month.Average(row => double.Parse(row[value], CultureInfo.InvariantCulture))).ToArray())];
    }
}
