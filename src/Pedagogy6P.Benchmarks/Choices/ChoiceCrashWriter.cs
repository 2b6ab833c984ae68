using System.Globalization;
using Pedagogy6P.Benchmarks.Decisions;
using Pedagogy6P.Learners;
using Pedagogy6P.Storage.Sqlite;

namespace Pedagogy6P.Benchmarks.Choices;

/// <summary>
/// A process that is there to be killed: writes choices of one learner without end, in batches, and says on its output which are kept.
/// </summary>
internal static class ChoiceCrashWriter
{
    private const int LongestBatch = 40;

    /// <summary>Choice stores.</summary>
    public static CrashSubject Subject { get; } = new("choices-crash", "choices", CountAsync);

    /// <summary>Writes the choices from a number on, each once it is kept with a line of its own.</summary>
    public static async Task WriteAsync(string path, long first, TextWriter output, CancellationToken cancellationToken)
    {
        await using SqliteChoiceStore store = SqliteChoiceStore.Open(path);
        for (int number = (int)first; !cancellationToken.IsCancellationRequested;)
        {
            int count = 1 + (number * 31 % LongestBatch);
            await store.AppendAsync(MadeChoices.Learner(0), number,
                [.. Enumerable.Range(number, count).Select(next => MadeChoices.Of(0, next))], cancellationToken);
            for (int end = number + count; number < end; number++)
            {
                await output.WriteLineAsync(number.ToString(CultureInfo.InvariantCulture));
            }

            await output.FlushAsync(cancellationToken);
        }
    }

    private static async Task<long> CountAsync(string path, CancellationToken cancellationToken)
    {
        int found = 0;
        await using SqliteChoiceStore store = SqliteChoiceStore.Open(path);
        foreach (StoredChoice stored in await store.ReadAsync(MadeChoices.Learner(0), 0, cancellationToken))
        {
            if (stored.Sequence != found + 1 || !stored.Choice.SaysTheSameAs(MadeChoices.Of(0, found)))
            {
                throw new InvalidOperationException($"{path}: choice {found} is torn or missing.");
            }

            found++;
        }

        return found;
    }
}
