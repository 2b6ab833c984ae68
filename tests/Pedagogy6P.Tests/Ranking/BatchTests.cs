using Pedagogy6P.Learners;
using Pedagogy6P.Predictive;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Ranking;

/// <summary>Many learners at once get what each would get alone.</summary>
public sealed class BatchTests
{
    private static readonly World World = new(new WorldShape(11) { Modules = 40, Competencies = 15, Learners = 40 });

    // More than two windows of 512.
    private static readonly Learner[] Learners =
        [.. Enumerable.Range(0, 1100).Select(number => World.Learners[number * 7 % World.Learners.Length] with { Id = $"L{number}" })];

    private static readonly RecommendationQuery Query = new(World.AsOf, 7);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(null)]
    public void Threads_do_not_change_a_bit(int? threads)
    {
        All(Learners, threads).Json().ShouldBe(Learners.Select(learner => World.Engine().Recommend(learner, Query)).Json());
    }

    [Fact]
    public void Order_and_company_do_not_change_a_bit()
    {
        var one = All(Learners).ToDictionary(answer => answer.LearnerId, answer => answer.Json());
        var two = All(new Dice(5).Shuffled(Learners)).ToDictionary(answer => answer.LearnerId, answer => answer.Json());
        two.ShouldBe(one, ignoreOrder: true);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    public void Answers_come_in_the_order_of_the_learners(int count) =>
        All(Learners.Take(count)).Select(answer => answer.LearnerId)
            .ShouldBe(Learners.Take(count).Select(learner => learner.Id));

    [Fact]
    public void Learners_are_read_no_farther_than_needed()
    {
        int read = 0;
        IEnumerable<Learner> Endless()
        {
            while (true)
            {
                yield return Learners[read++ % Learners.Length];
            }
        }

        All(Endless()).Take(600).Count().ShouldBe(600);
        read.ShouldBeLessThan(3000);
    }

    [Fact]
    public void Progress_counts_the_learners_done()
    {
        var told = new List<WorkProgress>();
        All(Learners, progress: new Telling(told)).Count().ShouldBe(1100);
        told[^1].ShouldBe(new WorkProgress(1100, 1100, WorkUnit.Learners));
        told.Select(progress => progress.Done).ShouldBeInOrder();
        told.Clear();
        All(Learners.Where(learner => learner.Id.Length > 0), progress: new Telling(told)).Count().ShouldBe(1100);
        told[^1].ShouldBe(new WorkProgress(1100, null, WorkUnit.Learners), "nobody can count them before");
        var results = new RankedModule[Learners.Length];
        told.Clear();
        World.Engine().RankAll(Learners, World.AsOf, 1, results, new int[results.Length], progress: new Telling(told),
            cancellationToken: TestContext.Current.CancellationToken);
        told.ShouldBe([new WorkProgress(1100, 1100, WorkUnit.Learners)]);
    }

    [Fact]
    public void A_cancelled_batch_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Should.Throw<OperationCanceledException>(
            () => World.Engine().RecommendAll(Learners, Query, threads: 2, cancellationToken: cancelled.Token).Count());
    }

    [Fact]
    public void A_batch_cancelled_on_the_way_gives_no_more_than_it_has_begun()
    {
        using var cancelled = new CancellationTokenSource();
        int answers = 0;
        Should.Throw<OperationCanceledException>(() =>
        {
            foreach (LearnerRecommendations _ in World.Engine().RecommendAll(Learners, Query, threads: 2,
                cancellationToken: cancelled.Token))
            {
                if (++answers == 3)
                {
                    cancelled.Cancel();
                }
            }
        });
        answers.ShouldBeInRange(3, 1024);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Refused_learners_are_told_of_and_the_others_answered(int threads)
    {
        Learner[] some = [.. Learners.Take(700)];
        int[] bad = [0, 3, 511, 512, 699];
        foreach (int at in bad)
        {
            some[at] = some[at] with { Level = 0 };
        }

        var told = new List<string>();
        void Tell(Learner learner, InputRefusedException refusal)
        {
            refusal.Violations[0].Id.ShouldBe(learner.Id);
            told.Add(learner.Id);
        }

        string[] sound = [.. some.Where((_, at) => !bad.Contains(at)).Select(learner => learner.Id)];
        World.Engine().RecommendAll(some, Query, threads, onRefused: Tell, cancellationToken: TestContext.Current.CancellationToken)
            .Select(answer => answer.LearnerId).ShouldBe(sound);
        told.ShouldBe(bad.Select(at => some[at].Id));
        var streamed = new List<string>();
        await foreach (LearnerRecommendations answer in World.Engine().RecommendStream(
            some.ToAsyncEnumerable(), Query, threads, onRefused: Tell, cancellationToken: TestContext.Current.CancellationToken))
        {
            streamed.Add(answer.LearnerId);
        }

        streamed.ShouldBe(sound);
        told.Count.ShouldBe(2 * bad.Length);
    }

    [Fact]
    public async Task A_stream_tells_how_far_it_is_and_leaves_the_readers_thread_alone()
    {
        using var gate = new ManualResetEventSlim();
        var engine = new PedagogyEngine(World.Programme, new PedagogyOptions { DemandLevels = new GatedLevels(gate) });
        var told = new List<WorkProgress>();
        IAsyncEnumerator<LearnerRecommendations> answers = engine.RecommendStream(
            Learners.ToAsyncEnumerable(), Query, progress: new Telling(told), cancellationToken: TestContext.Current.CancellationToken)
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        ValueTask<bool> first = answers.MoveNextAsync();
        first.IsCompleted.ShouldBeFalse("ranking waits at the gate, the reader does not");
        gate.Set();
        int count = (await first) ? 1 : 0;
        while (await answers.MoveNextAsync())
        {
            count++;
        }

        await answers.DisposeAsync();
        count.ShouldBe(1100);
        told.Select(progress => progress.Done).ShouldBeInOrder();
        told[^1].ShouldBe(new WorkProgress(1100, null, WorkUnit.Learners));
    }

    [Fact]
    public void A_refused_learner_stops_the_batch_and_is_the_first_of_those_refused()
    {
        for (int attempt = 0; attempt < 10; attempt++)
        {
            Learner[] some = [.. Learners.Take(300)];
            some[120] = some[120] with { Level = 12 };
            some[250] = some[250] with { Level = 25 };
            Should.Throw<InputRefusedException>(() => All(some).Count())
                .Violations.Single().Value.ShouldBe("12");
        }
    }

    private static IEnumerable<LearnerRecommendations> All(IEnumerable<Learner> learners, int? threads = 2,
        IProgress<WorkProgress>? progress = null) =>
        World.Engine().RecommendAll(learners, Query, threads, progress, cancellationToken: TestContext.Current.CancellationToken);

    private sealed class GatedLevels(ManualResetEventSlim gate) : IDemandLevels
    {
        public IReadOnlyDictionary<string, double> Levels(DateOnly asOf)
        {
            gate.Wait();
            return new Dictionary<string, double>();
        }
    }

    private sealed class Telling(List<WorkProgress> told) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => told.Add(value);
    }
}
