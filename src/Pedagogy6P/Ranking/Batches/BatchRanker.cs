using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Ranking.Batches;

/// <summary>
/// Ranks many learners in parallel, window by window, answers in their order. Learners who are refused end the batch unless somebody is
/// told of them.
/// </summary>
internal sealed class BatchRanker(
    Func<Learner, LearnerRecommendations> rank,
    int? threads,
    IProgress<WorkProgress>? progress,
    Action<Learner, InputRefusedException>? onRefused,
    CancellationToken cancellationToken)
{
    // Large enough to keep every thread busy, small enough to bound memory and the wait for the first answer.
    private const int Window = 512;

    // Large enough that learners with something in common meet, small enough that sorting them takes no time to speak of.
    private const int AlikeWindow = 1 << 15;

    // Keys are computed so many at a time: the first look at a learner waits for memory.
    private const int KeyPart = 1024;

    // Long enough that starting a part costs nothing beside it, short enough to share the work evenly.
    private const int Part = 64;

    /// <summary>Ranks the learners at some places and records the failures.</summary>
    public delegate void AlikeAction(ReadOnlySpan<int> places, FirstFailure failure);

    public IEnumerable<LearnerRecommendations> Rank(IEnumerable<Learner> learners)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads ?? -1, CancellationToken = cancellationToken };
        long? all = learners.TryGetNonEnumeratedCount(out int count) ? count : null;
        long done = 0;
        foreach (Learner[] window in learners.Chunk(Window))
        {
            RankedWindow ranked = RankWindow(window, parallel);
            foreach (LearnerRecommendations answer in ranked.Answers(onRefused))
            {
                yield return answer;
            }

            done += window.Length;
            progress?.Report(new WorkProgress(done, all, WorkUnit.Learners));
        }
    }

    public async IAsyncEnumerable<LearnerRecommendations> RankAsync(
        IAsyncEnumerable<Learner> learners, [EnumeratorCancellation] CancellationToken enumeration = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, enumeration);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads ?? -1, CancellationToken = either.Token };
        long done = 0;
        await foreach (Learner[] window in learners.Chunk(Window).WithCancellation(either.Token).ConfigureAwait(false))
        {
            RankedWindow ranked = await Task.Run(() => RankWindow(window, parallel), either.Token).ConfigureAwait(false);
            foreach (LearnerRecommendations answer in ranked.Answers(onRefused))
            {
                yield return answer;
            }

            done += window.Length;
            progress?.Report(new WorkProgress(done, null, WorkUnit.Learners));
        }
    }

    /// <summary>
    /// Runs an action over the places of learners on several threads, those with the same goals and the same free week one after the other,
    /// so that what they share stays in the cache of the processor; the calling thread works alone when one thread is asked for. Who is
    /// refused is told on the calling thread, in order, after each window; without somebody to tell, the first one ends the batch.
    /// </summary>
    public static void ForEachAlike(
        ReadOnlyMemory<Learner> learners, int? threads, AlikeAction action, IProgress<WorkProgress>? progress,
        Action<int, InputRefusedException>? onRefused, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads ?? -1, CancellationToken = cancellationToken };
        for (int first = 0; first < learners.Length; first += AlikeWindow)
        {
            int[] places = Alike(learners[..Math.Min(learners.Length, first + AlikeWindow)], first, threads == 1 ? null : parallel);
            var failure = new FirstFailure(keepsRefusals: onRefused is not null);
            if (threads == 1)
            {
                action(places, failure);
            }
            else
            {
                int parts = (places.Length + Part - 1) / Part;
                InParallel(parts, parallel,
                    part => action(places.AsSpan(part * Part, Math.Min(Part, places.Length - (part * Part))), failure));
            }

            failure.ThrowIfAny();
            foreach ((int place, InputRefusedException refusal) in failure.Refusals)
            {
                onRefused!(place, refusal);
            }

            progress?.Report(new WorkProgress(first + places.Length, learners.Length, WorkUnit.Learners));
        }
    }

    // The places from the first on, those of learners with the same roles and availability together. Equal hashes of others cost speed,
    // nothing else.
    private static int[] Alike(ReadOnlyMemory<Learner> learners, int first, ParallelOptions? parallel)
    {
        int[] places = new int[learners.Length - first];
        ulong[] keys = new ulong[places.Length];
        void Fill(int part)
        {
            ReadOnlySpan<Learner> all = learners.Span;
            for (int at = part * KeyPart; at < Math.Min(places.Length, (part + 1) * KeyPart); at++)
            {
                Learner? learner = all[first + at];
                places[at] = first + at;
                keys[at] = learner is null ? 0 : ((ulong)Goals(learner) << 32) | (uint)learner.Availability.GetHashCode();
            }
        }

        int parts = (places.Length + KeyPart - 1) / KeyPart;
        if (parallel is null)
        {
            for (int part = 0; part < parts; part++)
            {
                Fill(part);
            }
        }
        else
        {
            Parallel.For(0, parts, parallel, Fill);
        }

        Array.Sort(keys, places);
        return places;
    }

    private static uint Goals(Learner learner)
    {
        uint hash = (uint)string.GetHashCode(learner.Roles.IsEmpty ? learner.Audience : string.Empty, StringComparison.Ordinal);
        foreach (string role in learner.Roles)
        {
            hash += (uint)string.GetHashCode(role, StringComparison.Ordinal);
        }

        return hash;
    }

    private RankedWindow RankWindow(Learner[] window, ParallelOptions parallel)
    {
        var ranked = new RankedWindow(window);
        InParallel(window.Length, parallel, at =>
        {
            try
            {
                ranked.Answer(at, rank(window[at]));
            }
            catch (InputRefusedException refusal) when (onRefused is not null)
            {
                ranked.Refuse(at, refusal);
            }
        });
        return ranked;
    }

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
