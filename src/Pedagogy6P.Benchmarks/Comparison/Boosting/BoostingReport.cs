using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using MathNet.Numerics.Statistics;

namespace Pedagogy6P.Benchmarks.Comparison.Boosting;

/// <summary>Gathers the draws of a comparison and writes them as Markdown and JSON.</summary>
internal sealed class BoostingReport
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private readonly List<BoostingRow> _rows = [];
    private readonly List<BoostingGain> _gains = [];

    public required string Peer { get; init; }

    public required BoostingComparisonOptions Options { get; init; }

    /// <summary>Adds all draws of one size.</summary>
    public void Add(int rows, Dictionary<int, List<BoostingTimes>> times, Dictionary<int, List<double>> gains)
    {
        foreach ((int threads, List<BoostingTimes> draws) in times)
        {
            _rows.Add(new BoostingRow
            {
                Rows = rows,
                Threads = threads,
                Draws = draws.Count,
                Own = Middle([.. draws.Select(d => d.Own)]),
                Peers = [.. draws[0].Peers.Keys.Select(peer => PeerRow(peer, draws))],
            });
            if (gains.TryGetValue(threads, out List<double>? fused) && times.TryGetValue(1, out List<BoostingTimes>? alone))
            {
                _gains.Add(new BoostingGain(rows, threads, alone.Zip(draws, (one, many) => one.Own.Seconds / many.Own.Seconds).Median(),
                    fused.Median()));
            }
        }
    }

    public void Print(TextWriter writer)
    {
        writer.Write("# Boosted trees beside XGBoost hist, LightGBM and FastTree\n\n");
        writer.Write(string.Create(CultureInfo.InvariantCulture,
            $"{Processor()}; {RuntimeInformation.FrameworkDescription}; XGBoost {Peer}; {Options.Date}.\n"));
        writer.Write(
            "100 trees, depth 6 (FastTree, which knows no depth: 64 leaves), 256 bins, 30 features, rate 0.1; 100,000 test rows. All tools "
                + "in turn on the same draws of training "
                + "rows; medians over draws, ratios within a draw.\n\n");
        writer.Write(
            "| tool | rows | threads | draws | training s | processor s | ours ÷ it | batch ns/row | ours ÷ it | one row µs | bytes/row | "
                + "AUC "
                + "(mean) | ours − it ± se |\n");
        writer.Write("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (BoostingRow row in _rows)
        {
            Line(writer, row, "Pedagogy6P", row.Own, "1 | ", "1 | ", "");
            foreach (BoostingPeerRow peer in row.Peers)
            {
                Line(writer, row, peer.Name, peer.Time,
                    string.Create(CultureInfo.InvariantCulture, $"{peer.TrainRatio:0.00} | "),
                    string.Create(CultureInfo.InvariantCulture, $"{peer.BatchRatio:0.00} | "),
                    string.Create(CultureInfo.InvariantCulture, $"{peer.AucDifference:+0.0000;-0.0000} ± {peer.AucError:0.0000} "));
            }
        }

        foreach (BoostingGain gain in _gains)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture,
                $"\n{gain.Threads} threads gain {gain.Training:0.00} at {gain.Rows} rows; a loop of fused multiply-adds, timed between the "
                    + $"fits, gains {gain.FusedLoop:0.00} (share {gain.Share:0.00}).\n"));
        }

        if (Options.Threads.Count > 1)
        {
            writer.Write("\nAt every draw the models of all thread counts gave the test rows the same probabilities, bit for bit.\n");
        }
    }

    /// <summary>Writes gbdt.md and gbdt.json.</summary>
    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        using (StreamWriter writer = new(Path.Combine(folder, "gbdt.md")) { NewLine = "\n" })
        {
            Print(writer);
        }

        object document = new
        {
            Processor = Processor(),
            Framework = RuntimeInformation.FrameworkDescription,
            Xgboost = Peer,
            Options.Date,
            Options.Repetitions,
            Rows = _rows,
            Gains = _gains,
        };
        File.WriteAllText(Path.Combine(folder, "gbdt.json"), JsonSerializer.Serialize(document, Json));
    }

    private static void Line(TextWriter writer, BoostingRow row, string tool, BoostingTime time, string trainRatio, string batchRatio,
        string difference)
    {
        BoostingScoring scoring = time.Scoring;
        string Known(double value, string format) => double.IsNaN(value) ? "–" : value.ToString(format, CultureInfo.InvariantCulture);
        writer.Write(string.Create(CultureInfo.InvariantCulture,
            $"| {tool} | {row.Rows} | {row.Threads} | {row.Draws} | {time.Seconds:0.000} | {time.ProcessorSeconds:0.000} | {trainRatio}"
                + $"{scoring.BatchNanoseconds:0} | {batchRatio}{Known(scoring.SingleMicroseconds, "0.00")} | "
                + $"{Known(scoring.AllocatedBytesPerRow, "0")} | {scoring.Auc:0.0000} | {difference}|\n"));
    }

    private static BoostingPeerRow PeerRow(string name, List<BoostingTimes> draws)
    {
        double[] differences = [.. draws.Select(d => d.Own.Scoring.Auc - d.Peers[name].Scoring.Auc)];
        return new BoostingPeerRow(
            name,
            Middle([.. draws.Select(d => d.Peers[name])]),
            draws.Select(d => d.Own.Seconds / d.Peers[name].Seconds).Median(),
            draws.Select(d => d.Own.Scoring.BatchNanoseconds / d.Peers[name].Scoring.BatchNanoseconds).Median(),
            differences.Mean(),
            differences.StandardDeviation() / Math.Sqrt(differences.Length));
    }

    private static BoostingTime Middle(BoostingTime[] times) => new(
        times.Select(t => t.Seconds).Median(), times.Select(t => t.ProcessorSeconds).Median(), new BoostingScoring(
            times.Select(t => t.Scoring.BatchNanoseconds).Median(), times.Select(t => t.Scoring.SingleMicroseconds).Median(),
            times.Select(t => t.Scoring.Auc).Mean(),
            times[^1].Scoring.AllocatedBytesPerRow));


    private static string Processor()
    {
        const string Info = "/proc/cpuinfo";
        string? line = File.Exists(Info)
            ? File.ReadLines(Info).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null
            ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }
}
