using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>Batches that cannot be finished: the first learner refused is the one told, cancelling ends the work.</summary>
public sealed class BatchFailureTests
{
    private const int Count = 600;

    private static readonly World World = new(new WorldShape(12) { Modules = 50, Competencies = 15, Learners = 40 });

    private static readonly Learner[] Learners =
        [.. Enumerable.Range(0, Count).Select(number => World.Learners[number * 7 % World.Learners.Length] with { Id = $"L{number}" })];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(null)]
    public void The_first_refused_learner_in_order_is_the_one_told(int? threads)
    {
        PedagogyEngine engine = World.Engine();
        for (int attempt = 0; attempt < 20; attempt++)
        {
            var dice = new Dice(attempt);
            Learner[] some = [.. Learners];
            int[] refused = [.. dice.Shuffled(Enumerable.Range(0, Count)).Take(dice.Between(1, 40)).Order()];
            foreach (int at in refused)
            {
                some[at] = some[at] with { Level = 1000 + at };
            }

            var results = new RankedModule[Count];
            int[] counts = new int[Count];
            Should.Throw<InputRefusedException>(() => engine.RankAll(some, World.AsOf, 1, results, counts, threads))
                .Violations.Single().Value.ShouldBe((1000 + refused[0]).ToString(System.Globalization.CultureInfo.InvariantCulture));
            Should.Throw<InputRefusedException>(() => engine.RecommendAll(some, new RecommendationQuery(World.AsOf, 1), threads).Count())
                .Violations.Single().Value.ShouldBe((1000 + refused[0]).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(null)]
    public void Refused_learners_are_told_in_order_and_the_others_are_ranked(int? threads)
    {
        PedagogyEngine engine = World.Engine();
        int[] refused = [0, 63, 64, 299, Count - 1];
        Learner[] some = [.. Learners.Select((learner, at) => refused.Contains(at) ? learner with { Level = 1000 + at } : learner)];
        RankedModule[] results = new RankedModule[2 * Count], expected = new RankedModule[2 * Count];
        int[] counts = [.. Enumerable.Repeat(-1, Count)], expectedCounts = new int[Count];
        List<string> told = [];
        engine.RankAll(
            some, World.AsOf, 2, results, counts, threads,
            onRefused: (learner, refusal) => told.Add($"{learner.Id}: {refusal.Violations.Single().Value}"),
            cancellationToken: TestContext.Current.CancellationToken);
        told.ShouldBe(refused.Select(at => $"L{at}: {1000 + at}"));
        engine.RankAll(Learners, World.AsOf, 2, expected, expectedCounts, threads,
            cancellationToken: TestContext.Current.CancellationToken);
        for (int at = 0; at < Count; at++)
        {
            counts[at].ShouldBe(refused.Contains(at) ? 0 : expectedCounts[at]);
            results.AsSpan(2 * at, counts[at]).SequenceEqual(expected.AsSpan(2 * at, counts[at])).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_batch_that_failed_leaves_the_engine_as_it_was()
    {
        PedagogyEngine engine = World.Engine();
        Learner[] some = [.. Learners];
        some[3] = some[3] with { HoursPerWeek = double.NaN };
        Should.Throw<InputRefusedException>(() => engine.RankAll(some, World.AsOf, 2, new RankedModule[2 * Count], new int[Count], 2));
        foreach (Learner learner in World.Learners)
        {
            engine.Recommend(learner, World.AsOf, 5, withFacts: true).Json()
                .ShouldBe(World.Engine().Recommend(learner, World.AsOf, 5, withFacts: true).Json());
        }
    }

    [Fact]
    public void A_missing_learner_is_an_error()
    {
        Learner[] some = [.. Learners];
        some[5] = null!;
        Should.Throw<ArgumentNullException>(() => World.Engine().RankAll(some, World.AsOf, 1, new RankedModule[Count], new int[Count], 2));
        Should.Throw<ArgumentNullException>(() => World.Engine().RankAll(some, World.AsOf, 1, new RankedModule[Count], new int[Count], 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_cancelled_batch_stops(int threads)
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Should.Throw<OperationCanceledException>(
            () => World.Engine().RankAll(Learners, World.AsOf, 1, new RankedModule[Count], new int[Count], threads,
                cancellationToken: cancelled.Token));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_batch_cancelled_on_the_way_stops(int threads)
    {
        using var cancelled = new CancellationTokenSource();
        var options = new PedagogyOptions { DropoutRisk = new CancellingRisk(cancelled) };
        var engine = new PedagogyEngine(World.Programme, options);
        Should.Throw<OperationCanceledException>(
            () => engine.RankAll(Learners, World.AsOf, 1, new RankedModule[Count], new int[Count], threads,
                cancellationToken: cancelled.Token));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_cancelled_stream_stops(int threads)
    {
        using var cancelled = new CancellationTokenSource();
        int answers = 0;
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (LearnerRecommendations _ in World.Engine().RecommendStream(
                Learners.ToAsyncEnumerable(), new RecommendationQuery(World.AsOf, 1), threads, cancellationToken: cancelled.Token))
            {
                answers++;
                await cancelled.CancelAsync();
            }
        });
        answers.ShouldBeInRange(1, 512);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_stream_cancelled_before_it_starts_gives_nothing(int threads)
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        int answers = 0;
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (LearnerRecommendations _ in World.Engine().RecommendStream(
                Learners.ToAsyncEnumerable(), new RecommendationQuery(World.AsOf, 1), threads).WithCancellation(cancelled.Token))
            {
                answers++;
            }
        });
        answers.ShouldBe(0);
    }
}
