using System.Diagnostics;
using System.Globalization;
using MathNet.Numerics.Statistics;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Benchmarks.Comparison.Boosting;

/// <summary>
/// Trains and scores boosted trees beside XGBoost hist, LightGBM and FastTree on the same rows, in turn, so that whatever else the machine
/// does hits both alike: 100 trees, depth 6, 256 bins, 30 features. Binning counts as training on all sides, and so does ML.NET's reading
/// of rows; XGBoost's matrix building does not. Every repetition draws new training rows: AUC on a fixed draw moves by several thousandths
/// with the last bit of any setting, so learners can only be compared over draws.
/// </summary>
internal static class BoostingComparison
{
    private const int FirstSeed = 3;
    private const int SmallSample = 500_000;
    private const int DrawsOfSmallSamples = 4;

    /// <summary>Runs the command <c>gbdt</c>; 0 when it ran, 2 when an option is wrong or the peer is missing.</summary>
    public static int Run(string[] args)
    {
        BoostingComparisonOptions options;
        try
        {
            options = BoostingComparisonOptions.Parse(args);
        }
        catch (FormatException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            return 2;
        }

        if (!File.Exists(options.Python) || !File.Exists(options.Peer))
        {
            Console.Error.WriteLine($"The peer needs {options.Python} with numpy and xgboost, and {options.Peer}.");
            return 2;
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("gbdt-");
        try
        {
            using XgboostPeer peer = XgboostPeer.Start(options.Python, options.Peer, folder.FullName);
            RiskTable test = BoostingSample.Read(folder.FullName, "test");
            BoostingReport report = new() { Peer = peer.Version, Options = options };
            foreach (int count in options.Rows)
            {
                Measure(count, folder.FullName, test, peer, report);
            }

            report.Print(Console.Out);
            if (options.Out is not null)
            {
                report.Save(options.Out);
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(int count, string folder, RiskTable test, XgboostPeer peer, BoostingReport report)
    {
        BoostingComparisonOptions options = report.Options;
        int repetitions = count < SmallSample ? options.Repetitions * DrawsOfSmallSamples : options.Repetitions;
        Dictionary<int, List<BoostingTimes>> times = options.Threads.ToDictionary(threads => threads, _ => new List<BoostingTimes>());
        Dictionary<int, List<double>> gains = options.Threads.Where(threads => threads > 1).ToDictionary(threads => threads,
            _ => new List<double>());
        for (int draw = 0; draw < repetitions; draw++)
        {
            peer.MakeData(count, FirstSeed + draw);
            RiskTable train = BoostingSample.Read(folder, count.ToString(CultureInfo.InvariantCulture));
            if (draw == 0)
            {
                RiskTable few = train.Subset([.. Enumerable.Range(0, Math.Min(20_000, train.RowCount))]);
                LightGbmPeer.TrainAndPredict(few, test, 1);
                FastTreePeer.TrainAndPredict(few, test, 1);

                // The first fit and the first scores compile the kernels; they are not measured.
                Score(BoostingTrainer.Train(train.Subset([.. Enumerable.Range(0, Math.Min(20_000, train.RowCount))]),
                    new BoostingOptions { Trees = 5 }), test);
            }

            BoostedTreesModel? first = null;
            foreach (int threads in options.Threads)
            {
                TimeSpan processor = Processor();
                long start = Stopwatch.GetTimestamp();
                BoostedTreesModel model = BoostingTrainer.Train(train, new BoostingOptions { Threads = threads });
                BoostingTime own = new(Stopwatch.GetElapsedTime(start).TotalSeconds, (Processor() - processor).TotalSeconds,
                    Score(model, test));
                var peers = new Dictionary<string, BoostingTime>(StringComparer.Ordinal)
                {
                    ["XGBoost hist"] = peer.TrainAndPredict(count, threads),
                    [LightGbmPeer.Name] = LightGbmPeer.TrainAndPredict(train, test, threads),
                    [FastTreePeer.Name] = FastTreePeer.TrainAndPredict(train, test, threads),
                };
                times[threads].Add(new BoostingTimes(own, peers));
                if (gains.TryGetValue(threads, out List<double>? gain))
                {
                    gain.Add(FusedLoop.Gain(threads));
                }

                if (first is null)
                {
                    first = model;
                }
                else if (!Same(first, model, test))
                {
                    throw new InvalidOperationException($"The model of {threads} threads is not the one of {options.Threads[0]}.");
                }
            }
        }

        report.Add(count, times, gains);
    }

    private static bool Same(BoostedTreesModel a, BoostedTreesModel b, RiskTable test)
    {
        double[] of = new double[test.RowCount], than = new double[test.RowCount];
        a.Probabilities(test, of);
        b.Probabilities(test, than);
        return of.AsSpan().SequenceEqual(than);
    }

    private static BoostingScoring Score(BoostedTreesModel model, RiskTable test)
    {
        const int Singles = 20_000;
        double[] probabilities = new double[test.RowCount], row = new double[test.Schema.Count];
        List<double> batches = [], singles = [];
        for (int i = 0; i < 7; i++)
        {
            long start = Stopwatch.GetTimestamp();
            model.Probabilities(test, probabilities);
            batches.Add(Stopwatch.GetElapsedTime(start).TotalSeconds / test.RowCount * 1e9);
        }

        test.CopyRow(7, row);
        double sum = 0;
        long allocated = 0;
        for (int i = 0; i < 7; i++)
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
        return new BoostingScoring(batches.Median(), singles.Median(), RiskMetrics.Auc(test.Labels, probabilities),
            (double)allocated / Singles);
    }

    /// <summary>Processor time of this process so far.</summary>
    public static TimeSpan Processor()
    {
        using Process self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }
}
