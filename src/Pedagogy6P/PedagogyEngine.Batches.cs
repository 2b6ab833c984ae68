using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Batches;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Validation;

namespace Pedagogy6P;

/// <content>Many learners at once.</content>
public sealed partial class PedagogyEngine
{
    /// <summary>
    /// The top k for many learners, in their order, computed in parallel window by window as the answers are read; memory stays bounded
    /// whatever their number. The answers are those of <see cref="Recommend(Learner, RecommendationQuery)"/>, whatever the number of
    /// threads.
    /// </summary>
    /// <param name="learners">The learners.</param>
    /// <param name="query">What is asked for each.</param>
    /// <param name="threads">Threads at most, 1 or more; null for one per processor.</param>
    /// <param name="progress">
    /// Told the number of learners done, after each window of some hundred learners; of how many where the learners can be counted.
    /// </param>
    /// <param name="onRefused">
    /// Told of every learner who breaks the rules and why, on the reading thread where the answer would have come; the others are answered
    /// all the same. Null ends the batch at the first one.
    /// </param>
    /// <param name="cancellationToken">Stops the work between learners.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">K or <paramref name="threads"/> is below 1.</exception>
    /// <exception cref="InputRefusedException">A learner breaks the rules and <paramref name="onRefused"/> is null; thrown while
    /// reading.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; thrown while reading.</exception>
    public IEnumerable<LearnerRecommendations> RecommendAll(
        IEnumerable<Learner> learners,
        RecommendationQuery query,
        int? threads = null,
        IProgress<WorkProgress>? progress = null,
        Action<Learner, InputRefusedException>? onRefused = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(learners);
        return Batch(query, threads, progress, onRefused, cancellationToken).Rank(learners);
    }

    /// <summary>
    /// The top k for learners that arrive one by one, in their order, ranked in parallel a window at a time with constant memory, on
    /// threads of the pool: the reader's thread waits for nothing. Refusals are told in order between the answers, never while the reader
    /// works.
    /// </summary>
    /// <inheritdoc cref="RecommendAll" path="/param"/>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">K or <paramref name="threads"/> is below 1.</exception>
    /// <exception cref="InputRefusedException">A learner breaks the rules and <paramref name="onRefused"/> is null; thrown while
    /// reading.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; thrown while reading.</exception>
    public IAsyncEnumerable<LearnerRecommendations> RecommendStream(
        IAsyncEnumerable<Learner> learners,
        RecommendationQuery query,
        int? threads = null,
        IProgress<WorkProgress>? progress = null,
        Action<Learner, InputRefusedException>? onRefused = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(learners);
        return Batch(query, threads, progress, onRefused, cancellationToken)
            .RankAsync(learners, CancellationToken.None);
    }

    /// <summary>Ranks many learners in parallel into a span-like buffer, without allocating per learner.</summary>
    /// <param name="learners">The learners.</param>
    /// <param name="asOf">The query date.</param>
    /// <param name="k">Results per learner, 1 or more.</param>
    /// <param name="results">Results of learner i stand at i·k; at least learners × k long.</param>
    /// <param name="counts">Number of results of learner i; at least as long as the learners.</param>
    /// <param name="threads">Threads at most, 1 or more; null for one per processor.</param>
    /// <param name="progress">Told the number of learners ranked, on the calling thread after each window of learners.</param>
    /// <param name="onRefused">
    /// Told of every learner who breaks the rules and why, in their order, on the calling thread after each window of learners; the count
    /// of such a learner is 0 and the others are ranked all the same. Null ends the batch at the first one.
    /// </param>
    /// <param name="cancellationToken">Stops the work before the next few learners.</param>
    /// <exception cref="ArgumentException">A buffer is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> or <paramref name="threads"/> is below 1.</exception>
    /// <exception cref="InputRefusedException">A learner breaks the rules of the programme format and <paramref name="onRefused"/> is
    /// null.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public void RankAll(
        ReadOnlyMemory<Learner> learners,
        DateOnly asOf,
        int k,
        Memory<RankedModule> results,
        Memory<int> counts,
        int? threads = null,
        IProgress<WorkProgress>? progress = null,
        Action<Learner, InputRefusedException>? onRefused = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads ?? 1, 1, nameof(threads));
        ArgumentOutOfRangeException.ThrowIfLessThan(results.Length, (long)learners.Length * k, nameof(results));
        ArgumentOutOfRangeException.ThrowIfLessThan(counts.Length, learners.Length, nameof(counts));
        void RankSome(ReadOnlySpan<int> places, FirstFailure failure)
        {
            using var team = new RankingTeam(_core, asOf, k);
            for (int first = 0; first < places.Length; first += RankingTeam.Size)
            {
                cancellationToken.ThrowIfCancellationRequested();
                team.Rank(learners.Span, places, first, results.Span, counts.Span, failure);
            }
        }

        void Refuse(int place, InputRefusedException refusal)
        {
            counts.Span[place] = 0;
            onRefused(learners.Span[place], refusal);
        }

        BatchRanker.ForEachAlike(learners, threads, RankSome, progress, onRefused is null ? null : Refuse, cancellationToken);
    }

    private BatchRanker Batch(
        RecommendationQuery query, int? threads, IProgress<WorkProgress>? progress, Action<Learner, InputRefusedException>? onRefused,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.K, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfLessThan(threads ?? 1, 1, nameof(threads));
        return new BatchRanker(learner => Recommend(learner, query), threads, progress, onRefused, cancellationToken);
    }
}
