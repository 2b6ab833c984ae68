using System.Diagnostics;
using System.Globalization;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.House;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Storage.Sqlite;

namespace Pedagogy6P.Benchmarks.Decisions;

/// <summary>How many lists a log in a SQLite file keeps a second, and how long handing one over takes.</summary>
internal sealed class LogFigures(string folder, int lists, int rounds)
{
    // Lists a second while hand-overs are timed: what must be kept up with.
    private const int Rate = 30_000;

    // Made before the clock runs; every list is one of these with an id and a time of its own.
    private readonly Decision[] _made = [.. Enumerable.Range(0, 2048).Select(number => MadeDecisions.Of(number))];
    private long _next;

    /// <summary>Bytes of a list in the file of the last round.</summary>
    public double BytesPerList { get; private set; }

    /// <summary>
    /// Lists a second from the first hand-over until all are durable, and lists a second of processor time of all threads, which
    /// neighbours do not take.
    /// </summary>
    public async Task<IReadOnlyList<HouseFigure>> ThroughputAsync(string name, string goal)
    {
        var values = new List<double>();
        var processor = new List<double>();
        for (int round = 0; round < rounds; round++)
        {
            Decision[] batch = Next(lists);
            string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"throughput-{_next}.db"));
            await using (SqliteDecisionLog log = SqliteDecisionLog.Open(path))
            {
                var durable = new Task[batch.Length];
                long start = Stopwatch.GetTimestamp();
                TimeSpan used = Environment.CpuUsage.TotalTime;
                for (int list = 0; list < batch.Length; list++)
                {
                    durable[list] = (await log.AppendAsync(batch[list])).Durable;
                }

                await Task.WhenAll(durable);
                values.Add(batch.Length / Stopwatch.GetElapsedTime(start).TotalSeconds);
                processor.Add(batch.Length / (Environment.CpuUsage.TotalTime - used).TotalSeconds);
            }

            BytesPerList = (double)new FileInfo(path).Length / batch.Length;
            File.Delete(path);
        }

        return
        [
            new HouseFigure(name, "lists/s", goal, values),
            new HouseFigure($"{name}, by processor time of all threads", "lists/s", "", processor),
        ];
    }

    /// <summary>Microseconds of a hand-over (rules, queue) at a steady rate: the middle and the 99th percentile of each round.</summary>
    public async Task<IReadOnlyList<HouseFigure>> HandOverAsync()
    {
        var middles = new List<double>();
        var tails = new List<double>();
        var ownTails = new List<double>();
        var garbage = new List<double>();
        for (int round = 0; round < rounds; round++)
        {
            Decision[] batch = Next(lists);
            string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"hand-over-{_next}.db"));
            await using (SqliteDecisionLog log = SqliteDecisionLog.Open(path))
            {
                await (await log.AppendAsync(MadeDecisions.Of(-1 - round))).Durable;
                double[] own = new double[batch.Length], microseconds = new double[batch.Length];
                long allocated = GC.GetAllocatedBytesForCurrentThread();
                Steadily(log, batch, microseconds, own);
                garbage.Add((double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / batch.Length);
                Array.Sort(microseconds);
                Array.Sort(own);
                ownTails.Add(own[(int)(0.99 * own.Length)]);
                middles.Add(microseconds[microseconds.Length / 2]);
                tails.Add(microseconds[(int)(0.99 * microseconds.Length)]);
            }

            File.Delete(path);
        }

        return
        [
            new HouseFigure(
                string.Create(CultureInfo.InvariantCulture, $"handing a list over at {Rate:N0} lists/s, median"), "µs", "", middles),
            new HouseFigure("the same, 99th percentile", "µs", "below 20", tails),
            new HouseFigure("the same by processor time of the caller, 99th percentile", "µs", "", ownTails),
            new HouseFigure("memory that a hand-over asks for", "bytes", "", garbage),
        ];
    }

    private static void Steadily(SqliteDecisionLog log, Decision[] batch, double[] microseconds, double[] own)
    {
        long start = Stopwatch.GetTimestamp();
        for (int list = 0; list < batch.Length; list++)
        {
            long due = start + (list * Stopwatch.Frequency / Rate);
            while (Stopwatch.GetTimestamp() < due)
            {
                Thread.SpinWait(10);
            }

            // The time of the wall within, so that it holds nothing of the other clock; and no memory is asked for but by the log.
            double used = Clock.Processor.Seconds;
            long before = Stopwatch.GetTimestamp();
            ValueTask<DecisionReceipt> taken = log.AppendAsync(batch[list]);
            microseconds[list] = Stopwatch.GetElapsedTime(before).TotalMicroseconds;
            own[list] = 1e6 * (Clock.Processor.Seconds - used);
            if (!taken.IsCompletedSuccessfully)
            {
                // There was no room: waiting for it is part of handing over.
                taken.AsTask().Wait();
                microseconds[list] = Stopwatch.GetElapsedTime(before).TotalMicroseconds;
            }
        }
    }

    private Decision[] Next(int count)
    {
        var batch = new Decision[count];
        for (int list = 0; list < count; list++)
        {
            Decision like = _made[_next % _made.Length];
            batch[list] = like with
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{_next:x12}{like.Id.AsSpan(12)}"),
                Time = like.Time.AddMilliseconds(_next++),
            };
        }

        return batch;
    }
}
