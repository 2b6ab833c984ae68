using System.Runtime.ExceptionServices;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Ranking;

/// <summary>Ranks many learners in parallel, window by window, answers in their order.</summary>
internal sealed class BatchRanker(
    Func<Learner, LearnerRecommendations> rank, int? threads, IProgress<int>? progress, CancellationToken cancellationToken)
{
    // Large enough to keep every thread busy, small enough to bound memory and the wait for the first answer.
    private const int Window = 512;

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

    // Places before a failure are always finished, so the failure told is that of the first learner in order, whatever the threads do.
    private void RankWindow(Learner[] window, LearnerRecommendations[] answers, ParallelOptions parallel)
    {
        var failures = new ExceptionDispatchInfo?[window.Length];
        Parallel.For(0, window.Length, parallel, (at, loop) =>
        {
            try
            {
                answers[at] = rank(window[at]);
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
