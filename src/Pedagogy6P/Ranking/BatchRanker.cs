using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Ranking;

/// <summary>Ranks many learners in parallel, window by window, answers in their order.</summary>
internal sealed class BatchRanker(
    Func<Learner, LearnerRecommendations> rank, int? threads, IProgress<int>? progress, CancellationToken cancellationToken)
{
    // Large enough to keep every thread busy, small enough to bound memory and the wait for the first answer.
    private const int Window = 512;

    // Long enough that starting a part costs nothing beside it, short enough to share the work evenly.
    private const int Part = 64;

    public IEnumerable<LearnerRecommendations> Rank(IEnumerable<Learner> learners)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads ?? -1, CancellationToken = cancellationToken };
        int done = 0;
        foreach (Learner[] window in learners.Chunk(Window))
        {
            var answers = new LearnerRecommendations[window.Length];
            RankWindow(window, answers, parallel);
            foreach (LearnerRecommendations answer in answers)
            {
                yield return answer;
            }

            done += window.Length;
            progress?.Report(done);
        }
    }

    public async IAsyncEnumerable<LearnerRecommendations> RankAsync(
        IAsyncEnumerable<Learner> learners, [EnumeratorCancellation] CancellationToken enumeration = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, enumeration);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads ?? -1, CancellationToken = either.Token };
        await foreach (Learner[] window in learners.Chunk(Window).WithCancellation(either.Token).ConfigureAwait(false))
        {
            var answers = new LearnerRecommendations[window.Length];
            RankWindow(window, answers, parallel);
            foreach (LearnerRecommendations answer in answers)
            {
                yield return answer;
            }
        }
    }

    /// <summary>Runs an action over parts of 0..count on several threads; the calling thread works alone when one is asked for.</summary>
    public static void ForEachPart(int count, int? threads, Action<int, int> action, CancellationToken cancellationToken)
    {
        if (threads == 1)
        {
            action(0, count);
            return;
        }

        int parts = (count + Part - 1) / Part;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads ?? -1, CancellationToken = cancellationToken };
        InParallel(parts, parallel, part => action(part * Part, Math.Min(count, (part + 1) * Part)));
    }

    private void RankWindow(Learner[] window, LearnerRecommendations[] answers, ParallelOptions parallel) =>
        InParallel(window.Length, parallel, at => answers[at] = rank(window[at]));

    // Places before a failure are always finished, so the failure told is that of the first place in order, whatever the threads do.
    private static void InParallel(int count, ParallelOptions parallel, Action<int> action)
    {
        var failures = new ExceptionDispatchInfo?[count];
        Parallel.For(0, count, parallel, (at, loop) =>
        {
            try
            {
                action(at);
            }
            catch (Exception failure)
            {
                failures[at] = ExceptionDispatchInfo.Capture(failure);
                loop.Break();
            }
        });
        Array.Find(failures, failure => failure is not null)?.Throw();
    }
}
