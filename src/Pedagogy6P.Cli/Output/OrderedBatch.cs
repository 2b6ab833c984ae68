using System.Buffers;
using System.Runtime.ExceptionServices;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Output;

/// <summary>
/// Renders many items in parallel and writes them in their order: while one window of items is written, the next is rendered. Memory is
/// bounded by two windows, and the bytes do not depend on the number of threads.
/// </summary>
internal sealed class OrderedBatch<T>(IReadOnlyList<T> items, Action<T, int, IBufferWriter<byte>> render, int? threads,
    CancellationToken cancellationToken)
{
    // Enough to keep every thread busy, few enough to keep memory small and the first answers early.
    private const int Window = 256;

    private readonly ParallelOptions _parallel = new() { MaxDegreeOfParallelism = threads ?? -1, CancellationToken = cancellationToken };

    /// <summary>Renders and writes everything.</summary>
    /// <param name="write">Called in order with the bytes of each item.</param>
    /// <param name="progress">Told the number of items written.</param>
    public void Run(Action<ReadOnlyMemory<byte>> write, IProgress<WorkProgress>? progress)
    {
        ArrayBufferWriter<byte>[] current = NewWindow();
        ArrayBufferWriter<byte>[] next = NewWindow();
        Task rendering = Task.Run(() => Render(0, current), cancellationToken);
        for (int start = 0; start < items.Count; start += Window)
        {
            rendering.GetAwaiter().GetResult();
            int following = start + Window;
            ArrayBufferWriter<byte>[] target = next;
            rendering = following < items.Count ? Task.Run(() => Render(following, target), cancellationToken) : Task.CompletedTask;
            int written = Math.Min(Window, items.Count - start);
            for (int at = 0; at < written; at++)
            {
                write(current[at].WrittenMemory);
            }

            progress?.Report(new WorkProgress(start + written, items.Count, WorkUnit.Learners));
            (current, next) = (next, current);
        }

        rendering.GetAwaiter().GetResult();
    }

    private static ArrayBufferWriter<byte>[] NewWindow() => [.. Enumerable.Range(0, Window).Select(_ => new ArrayBufferWriter<byte>())];

    private void Render(int start, ArrayBufferWriter<byte>[] buffers)
    {
        try
        {
            Parallel.For(0, Math.Min(Window, items.Count - start), _parallel, at =>
            {
                buffers[at].ResetWrittenCount();
                render(items[start + at], start + at, buffers[at]);
            });
        }
        catch (AggregateException failures) when (failures.InnerExceptions.Count > 0)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }
}
