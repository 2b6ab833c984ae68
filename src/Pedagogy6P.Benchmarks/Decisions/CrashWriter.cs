using System.Globalization;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Storage.Sqlite;

namespace Pedagogy6P.Benchmarks.Decisions;

/// <summary>
/// A process that is there to be killed: writes decisions without end, in bursts, and says on its output which are durable.
/// </summary>
internal static class CrashWriter
{
    // Long enough that transactions of all sizes happen, short enough that logs stay small.
    private const int LongestBurst = 200;

    /// <summary>Decision logs.</summary>
    public static CrashSubject Subject { get; } = new("decisions-crash", "decisions", CountAsync);

    /// <summary>Writes the decisions from a number on, each once it was told to be durable with a line of its own.</summary>
    public static async Task WriteAsync(string path, long first, TextWriter output, CancellationToken cancellationToken)
    {
        await using SqliteDecisionLog log = SqliteDecisionLog.Open(path);
        for (long number = first; !cancellationToken.IsCancellationRequested;)
        {
            var waiting = new Queue<(long Number, Task Durable)>();
            for (long end = number + 1 + (number * 31 % LongestBurst); number < end; number++)
            {
                DecisionReceipt receipt = await log.AppendAsync(MadeDecisions.Of(number), cancellationToken);
                waiting.Enqueue((number, receipt.Durable));
            }

            foreach ((long kept, Task durable) in waiting)
            {
                await durable;
                await output.WriteLineAsync(kept.ToString(CultureInfo.InvariantCulture));
                await output.FlushAsync(cancellationToken);
            }
        }
    }

    private static async Task<long> CountAsync(string path, CancellationToken cancellationToken)
    {
        long found = 0;
        await using SqliteDecisionLog log = SqliteDecisionLog.Open(path);
        await foreach (LoggedDecision logged in log.ReadAsync(cancellationToken))
        {
            if (!logged.Decision.SaysTheSameAs(MadeDecisions.Of(found)))
            {
                throw new InvalidOperationException($"{path}: decision {found} is torn or missing.");
            }

            found++;
        }

        return found;
    }
}
