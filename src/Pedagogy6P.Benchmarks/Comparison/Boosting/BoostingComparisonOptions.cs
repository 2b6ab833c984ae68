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

    /// <exception cref="FormatException">
    /// An option is unknown or stands without a value, or a number is none or not above 0.
    /// </exception>
    public static BoostingComparisonOptions Parse(IReadOnlyList<string> args)
    {
        BoostingComparisonOptions options = new();
        for (int i = 0; i < args.Count; i += 2)
        {
            if (i + 1 == args.Count)
            {
                throw new FormatException($"Option '{args[i]}' stands without a value.");
            }

            string value = args[i + 1];
            options = args[i] switch
            {
                "--rows" => options with { Rows = Numbers(args[i], value) },
                "--threads" => options with { Threads = Numbers(args[i], value) },
                "--reps" => options with { Repetitions = Number(args[i], value) },
                "--python" => options with { Python = value },
                "--peer" => options with { Peer = value },
                "--date" => options with { Date = value },
                "--out" => options with { Out = value },
                _ => throw new FormatException(
                    $"Unknown option '{args[i]}'. Known: --rows --threads --reps --python --peer --date --out."),
            };
        }

        return options;
    }

    private static int[] Numbers(string option, string list) => [.. list.Split(',').Select(text => Number(option, text))];

    private static int Number(string option, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
            ? number : throw new FormatException($"{option}: found \"{text}\", expected a whole number above 0.");
}
