using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Pedagogy6P.Preventive.Boosting;
using Pedagogy6P.Preventive.Data;
using Pedagogy6P.Preventive.Evaluation;

namespace Pedagogy6P.Benchmarks.Comparison.Boosting;

/// <summary>
/// Trains and scores boosted trees beside XGBoost hist on the same rows, in turn, so that whatever else the machine does hits both alike: 100 trees,
/// depth 6, 256 bins, 30 features. Binning counts as training on both sides; XGBoost's matrix building does not.
/// </summary>
internal static class BoostingComparison
{
    /// <summary>Runs the command <c>gbdt</c>; 0 when it ran, 2 when the peer is missing.</summary>
    public static int Run(string[] args)
    {
        BoostingComparisonOptions options = BoostingComparisonOptions.Parse(args);
        if (!File.Exists(options.Python) || !File.Exists(options.Peer))
        {
            Console.Error.WriteLine($"The peer needs {options.Python} with numpy and xgboost, and {options.Peer}.");
            return 2;
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("gbdt-");
        try
        {
            using XgboostPeer peer = XgboostPeer.Start(options.Python, options.Peer, folder.FullName);
            List<BoostingRow> rows = [];
            Dictionary<int, double> gains = options.Threads.Where(t => t > 1).ToDictionary(t => t, FusedLoop.Gain);
            RiskTable test = BoostingSample.Read(folder.FullName, "test");
            foreach (int count in options.Rows)
            {
                peer.MakeData(count);
                RiskTable train = BoostingSample.Read(folder.FullName, count.ToString(CultureInfo.InvariantCulture));
                rows.AddRange(Measure(train, test, peer, options));
            }

            Report(rows, gains, peer.Version, options);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<BoostingRow> Measure(RiskTable train, RiskTable test, XgboostPeer peer, BoostingComparisonOptions options)
    {
        // The first fit compiles the kernels; it is not measured.
        BoostingTrainer.Train(train.Subset([.. Enumerable.Range(0, Math.Min(20_000, train.RowCount))]), new BoostingOptions { Trees = 5 });
        Dictionary<(int Threads, bool Peer), List<(double Wall, double Processor)>> times = [];
        Dictionary<int, BoostedTreesModel> models = [];
        List<BoostingRow> rows = [];
        foreach (int threads in options.Threads)
        {
            times[(threads, true)] = [];
            times[(threads, false)] = [];
        }

        for (int repetition = 0; repetition < options.Repetitions; repetition++)
        {
            foreach (int threads in options.Threads)
            {
                TimeSpan processor = Processor();
                long start = Stopwatch.GetTimestamp();
                models[threads] = BoostingTrainer.Train(train, new BoostingOptions { Threads = threads });
                times[(threads, false)].Add((Stopwatch.GetElapsedTime(start).TotalSeconds, (Processor() - processor).TotalSeconds));
                times[(threads, true)].Add(peer.Train(train.RowCount, threads));
            }
        }

        foreach (int threads in options.Threads)
        {
            (double batch, double single, double auc, double allocated) = Score(models[threads], test);
            rows.Add(new BoostingRow("Pedagogy6P", train.RowCount, threads, Median(times[(threads, false)].Select(t => t.Wall)), Median(times[(threads, false)].Select(t => t.Processor)),
                batch, single, auc, allocated));
            (double peerBatch, double peerSingle, double peerAuc) = peer.Predict(threads);
            rows.Add(new BoostingRow("XGBoost hist", train.RowCount, threads, Median(times[(threads, true)].Select(t => t.Wall)), Median(times[(threads, true)].Select(t => t.Processor)),
                peerBatch, peerSingle, peerAuc, double.NaN));
        }

        return rows;
    }

    private static (double Batch, double Single, double Auc, double Allocated) Score(BoostedTreesModel model, RiskTable test)
    {
        const int Singles = 20_000;
        double[] probabilities = new double[test.RowCount], row = new double[test.Schema.Count];
        List<double> batches = [], singles = [];
        for (int i = 0; i < 25; i++)
        {
            long start = Stopwatch.GetTimestamp();
            model.Probabilities(test, probabilities);
            batches.Add(Stopwatch.GetElapsedTime(start).TotalSeconds / test.RowCount * 1e9);
        }

        test.CopyRow(7, row);
        double sum = 0;
        long allocated = 0;
        for (int i = 0; i < 15; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread(), start = Stopwatch.GetTimestamp();
            for (int k = 0; k < Singles; k++)
            {
                sum += model.Probability(row);
            }

            double elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            singles.Add(elapsed / Singles * 1e6);
        }

        GC.KeepAlive(sum);
        return (Median(batches.Skip(10)), Median(singles.Skip(5)), RiskMetrics.Auc(test.Labels, probabilities), (double)allocated / Singles);
    }

    private static TimeSpan Processor()
    {
        using Process self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static void Report(List<BoostingRow> rows, Dictionary<int, double> gains, string peerVersion, BoostingComparisonOptions options)
    {
        string machine = ProcessorName(), framework = System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription;
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# Boosted trees beside XGBoost hist\n\n{machine}; {framework}; XGBoost {peerVersion}; {options.Date}; medians of {options.Repetitions} runs taken in turn.\n\n");
        text.Append("| tool | rows | threads | training s | processor s | ratio to XGBoost | batch ns/row | ratio | one row µs | bytes/row | AUC |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (BoostingRow row in rows)
        {
            BoostingRow peer = rows.First(r => r.Rows == row.Rows && r.Threads == row.Threads && string.Equals(r.Tool, "XGBoost hist", StringComparison.Ordinal));
            text.Append(CultureInfo.InvariantCulture, $"| {row.Tool} | {row.Rows} | {row.Threads} | {row.TrainSeconds:0.000} | {row.TrainProcessorSeconds:0.000} | {row.TrainSeconds / peer.TrainSeconds:0.00} | {row.BatchNanoseconds:0} | {row.BatchNanoseconds / peer.BatchNanoseconds:0.00} | {row.SingleMicroseconds:0.00} | {(double.IsNaN(row.AllocatedBytesPerRow) ? "–" : row.AllocatedBytesPerRow.ToString("0", CultureInfo.InvariantCulture))} | {row.Auc:0.0000} |\n");
        }

        foreach ((int threads, double gain) in gains)
        {
            foreach (int count in options.Rows.Where(_ => options.Threads.Contains(1)))
            {
                double ours = rows.First(r => r.Rows == count && r.Threads == 1 && string.Equals(r.Tool, "Pedagogy6P", StringComparison.Ordinal)).TrainSeconds
                    / rows.First(r => r.Rows == count && r.Threads == threads && string.Equals(r.Tool, "Pedagogy6P", StringComparison.Ordinal)).TrainSeconds;
                text.Append(CultureInfo.InvariantCulture, $"\n{threads} threads gain {ours:0.00} at {count} rows; a loop of fused multiply-adds gains {gain:0.00} (share {ours / gain:0.00}).\n");
            }
        }

        Console.WriteLine(text);
        if (options.Out is null)
        {
            return;
        }

        Directory.CreateDirectory(options.Out);
        File.WriteAllText(Path.Combine(options.Out, "gbdt.md"), text.ToString());
        using FileStream stream = File.Create(Path.Combine(options.Out, "gbdt.json"));
        using Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true });
        WriteJson(json, rows, gains, machine, framework, peerVersion, options);
    }

    private static void WriteJson(Utf8JsonWriter json, List<BoostingRow> rows, Dictionary<int, double> gains, string machine, string framework, string peerVersion,
        BoostingComparisonOptions options)
    {
        json.WriteStartObject();
        json.WriteString("processor", machine);
        json.WriteString("framework", framework);
        json.WriteString("xgboost", peerVersion);
        json.WriteString("date", options.Date);
        json.WriteNumber("repetitions", options.Repetitions);
        json.WriteStartObject("fusedLoopGain");
        foreach ((int threads, double gain) in gains)
        {
            json.WriteNumber(threads.ToString(CultureInfo.InvariantCulture), gain);
        }

        json.WriteEndObject();
        json.WriteStartArray("rows");
        foreach (BoostingRow row in rows)
        {
            json.WriteStartObject();
            json.WriteString("tool", row.Tool);
            json.WriteNumber("rows", row.Rows);
            json.WriteNumber("threads", row.Threads);
            json.WriteNumber("trainSeconds", row.TrainSeconds);
            json.WriteNumber("trainProcessorSeconds", row.TrainProcessorSeconds);
            json.WriteNumber("batchNanosecondsPerRow", row.BatchNanoseconds);
            json.WriteNumber("singleMicroseconds", row.SingleMicroseconds);
            json.WriteNumber("auc", row.Auc);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string ProcessorName()
    {
        const string Info = "/proc/cpuinfo";
        string? line = File.Exists(Info) ? File.ReadLines(Info).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }
}
