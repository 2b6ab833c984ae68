using System.Globalization;

namespace Pedagogy6P.Benchmarks.Comparison.Boosting;

/// <summary>What the comparison of boosted trees runs, from its command line.</summary>
internal sealed record BoostingComparisonOptions
{
    public IReadOnlyList<int> Rows { get; init; } = [100_000, 1_000_000];

    public IReadOnlyList<int> Threads { get; init; } = [1, 2];

    /// <summary>
    /// Draws of training rows at a million rows; four times as many at 100,000, where AUC varies more and a fit is cheap.
    /// </summary>
    public int Repetitions { get; init; } = 3;

    public string Python { get; init; } = "/usr/bin/python3";

    public string Peer { get; init; } = Path.Combine("eng", "peers", "gbdt_peer.py");

    /// <summary>Date of the run, printed with the results: the clock is not read.</summary>
    public string Date { get; init; } = "";

    /// <summary>Folder for gbdt.md and gbdt.json; null prints only.</summary>
    public string? Out { get; init; }

    public static BoostingComparisonOptions Parse(IReadOnlyList<string> args)
    {
        BoostingComparisonOptions options = new();
        for (int i = 0; i + 1 < args.Count; i += 2)
        {
            string value = args[i + 1];
            options = args[i] switch
            {
                "--rows" => options with { Rows = Numbers(value) },
                "--threads" => options with { Threads = Numbers(value) },
                "--reps" => options with { Repetitions = int.Parse(value, CultureInfo.InvariantCulture) },
                "--python" => options with { Python = value },
                "--peer" => options with { Peer = value },
                "--date" => options with { Date = value },
                "--out" => options with { Out = value },
                _ => throw new ArgumentException(
                    $"Unknown option '{args[i]}'. Known: --rows --threads --reps --python --peer --date --out.", nameof(args)),
            };
        }

        return options;
    }

    private static int[] Numbers(string list) => [.. list.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
}
