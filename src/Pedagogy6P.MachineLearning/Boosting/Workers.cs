namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>
/// Runs independent tasks on a fixed number of threads. Tasks must not depend on each other, so that the result cannot depend on the
/// threads.
/// </summary>
internal sealed class Workers(int threads, CancellationToken cancellation = default)
{
    public int Threads => threads;

    public void Run(int tasks, Action<int> task)
    {
        cancellation.ThrowIfCancellationRequested();
        int used = Math.Min(threads, tasks);
        if (used <= 1)
        {
            for (int i = 0; i < tasks; i++)
            {
                task(i);
            }

            return;
        }

        int next = -1;
        Parallel.For(0, used, new ParallelOptions { MaxDegreeOfParallelism = used }, _ =>
        {
            for (int i = Interlocked.Increment(ref next); i < tasks; i = Interlocked.Increment(ref next))
            {
                task(i);
            }
        });
    }
}
