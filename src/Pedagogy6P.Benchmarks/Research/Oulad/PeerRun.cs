using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>Runs <c>eng/peers/risk_peers.py</c> on exported tables and reads its predictions back.</summary>
internal static class PeerRun
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Whether the interpreter, the script and the peers' modules are there.</summary>
    public static bool IsAvailable =>
        File.Exists(Python) && FindScript() is not null && Start(["-c", "import pandas, sklearn, xgboost"], out _) == 0;

    /// <summary>Fits and predicts.</summary>
    /// <param name="folder">Holds train.csv and test.csv and, for tuning, fit.csv and validation.csv; receives the predictions.</param>
    /// <param name="label">The label.</param>
    /// <returns>Per peer its settings as JSON and the probability of every test row.</returns>
    public static IReadOnlyList<(string Name, string Settings, double[] Probabilities)> Run(string folder, WithdrawalLabel label)
    {
        List<string> arguments =
        [
            FindScript()!, Path.Combine(folder, "train.csv"), Path.Combine(folder, "test.csv"), "--label", TableExport.ColumnOf(label),
            "--ignore", TableExport.IgnoredColumns(label), "--out", Path.Combine(folder, "peers"),
        ];
        if (File.Exists(Path.Combine(folder, "fit.csv")))
            arguments.AddRange(["--tune", Path.Combine(folder, "fit.csv"), Path.Combine(folder, "validation.csv")]);
        if (Start(arguments, out var output) != 0)
            throw new InvalidOperationException("The peers failed; their own message is on the error stream.");
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => ReadBack(folder, line))];
    }

    private static (string Name, string Settings, double[] Probabilities) ReadBack(string folder, string line)
    {
        using var json = JsonDocument.Parse(line);
        var name = json.RootElement.GetProperty("peer").GetString()!;
        var rows = File.ReadLines(Path.Combine(folder, "peers", name + ".csv")).Skip(1);
        return (name, json.RootElement.GetProperty("settings").GetRawText(),
            [.. rows.Select(row => double.Parse(row.AsSpan(row.LastIndexOf(',') + 1), CultureInfo.InvariantCulture))]);
    }

    private static int Start(IEnumerable<string> arguments, out string output)
    {
        var start = new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        // One thread each, and no spinning while waiting: peers are measured on shared machines.
        start.Environment["OMP_NUM_THREADS"] = "1";
        start.Environment["OMP_WAIT_POLICY"] = "PASSIVE";
        using var process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    private static string? FindScript()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "eng", "peers", "risk_peers.py");
            if (File.Exists(script))
                return script;
        }

        return null;
    }
}
