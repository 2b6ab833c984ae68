using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Benchmarks.Decisions;

/// <summary>
/// Kills a writing process at random moments, without a word of warning, and looks at what its file holds: every item that was told to be
/// durable, none of them torn, in a file that opens.
/// </summary>
internal sealed class CrashTrial(string folder, CrashSubject subject, long seed)
{
    // A log is killed so many times before the next one begins: reading all of it stays quick.
    private const int KillsPerLog = 10;
    private const int LongestMilliseconds = 400;

    private SeededRandom _random = new(seed);

    /// <summary>Items that were told to be durable, over all logs.</summary>
    public long Acknowledged { get; private set; }

    /// <summary>Items found, over all logs.</summary>
    public long Found { get; private set; }

    /// <summary>Kills before anything was durable: the process was still starting.</summary>
    public int Early { get; private set; }

    /// <summary>Kills a number of times.</summary>
    /// <exception cref="InvalidOperationException">Something was lost or torn.</exception>
    public async Task RunAsync(int kills, CancellationToken cancellationToken)
    {
        for (int kill = 0; kill < kills; kill += KillsPerLog)
        {
            string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"crash-{kill}.db"));
            var acknowledged = new HashSet<long>();
            long next = 0;
            for (int again = kill; again < Math.Min(kills, kill + KillsPerLog); again++)
            {
                int before = acknowledged.Count;
                await KillAsync(path, next, acknowledged, whileStarting: again % KillsPerLog == 0, cancellationToken);
                Early += acknowledged.Count == before ? 1 : 0;
                next = File.Exists(path) ? await CheckAsync(path, acknowledged, cancellationToken) : 0;
            }

            Acknowledged += acknowledged.Count;
            Found += next;
            foreach (string file in Directory.GetFiles(folder, Path.GetFileName(path) + "*"))
            {
                File.Delete(file);
            }
        }
    }

    // One in ten is killed while it starts, the others at some time after the first item of theirs was told to be durable.
    private async Task KillAsync(
        string path, long first, HashSet<long> acknowledged, bool whileStarting, CancellationToken cancellationToken)
    {
        var writes = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = new ProcessStartInfo("dotnet",
        [
            typeof(CrashTrial).Assembly.Location, subject.Command, path, "--write", first.ToString(CultureInfo.InvariantCulture),
        ])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using Process process = Process.Start(start)!;
        Task reading = Task.Run(async () =>
        {
            while (await process.StandardOutput.ReadLineAsync(cancellationToken) is string line)
            {
                // The last line may be cut where the process was.
                if (long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
                {
                    acknowledged.Add(number);
                    writes.TrySetResult();
                }
            }
        }, cancellationToken);
        if (!whileStarting)
        {
            await Task.WhenAny(writes.Task, reading);
        }

        await Task.Delay(_random.Next(LongestMilliseconds), cancellationToken);
        process.Kill();
        await process.WaitForExitAsync(cancellationToken);
        await reading;
    }

    // Returns the number that the next process goes on with.
    private async Task<long> CheckAsync(string path, HashSet<long> acknowledged, CancellationToken cancellationToken)
    {
        long found = await subject.CountAsync(path, cancellationToken);

        // They were handed over in order, so whatever is there must be the beginning of what was.
        if (acknowledged.Count > 0 && acknowledged.Max() >= found)
        {
            throw new InvalidOperationException($"{path}: {acknowledged.Max()} was said to be durable, but only {found} are there.");
        }

        return IsIntact(path) ? found : throw new InvalidOperationException($"{path}: its check fails.");
    }

    private static bool IsIntact(string path)
    {
        using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "pragma integrity_check";
        return command.ExecuteScalar() is "ok";
    }
}
