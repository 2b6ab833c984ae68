using Generators;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>
/// The same bits for every learner, whatever the path, the size of the batch, the number of threads, the order and the door.
/// </summary>
[AnyCulture]
public sealed class RankingBatchTests
{
    private const int K = 6;
    private const int Count = 1000;

    private static readonly RankingCase World =
        new(new World(new WorldShape(3) { Modules = 140, Competencies = 25, Learners = 40, Strictness = 0.15, Roles = 6 }));

    private static readonly Learner[] Learners =
        [.. Enumerable.Range(0, Count).Select(number => World.Learners[number * 7 % World.Learners.Length] with { Id = $"L{number}" })];

    private static readonly RankedModule[][] Expected = Reference();

    public static TheoryData<int, int> Batches { get; } = new()
    {
        { 1, 1 }, { 1, 2 }, { 7, 1 }, { 7, 2 }, { 64, 1 }, { 64, 2 }, { 1000, 1 }, { 1000, 2 },
    };

    [Theory]
    [MemberData(nameof(Batches))]
    public void RankAll_gives_the_same_bits(int batch, int threads)
    {
        foreach (PedagogyEngine engine in Engines())
        {
            var results = new RankedModule[Count * K];
            int[] counts = new int[Count];
            for (int first = 0; first < Count; first += batch)
            {
                int size = Math.Min(batch, Count - first);
                engine.RankAll(
                    Learners.AsMemory(first, size), World.AsOf, K, results.AsMemory(first * K, size * K), counts.AsMemory(first, size),
                    threads, cancellationToken: TestContext.Current.CancellationToken);
            }

            for (int at = 0; at < Count; at++)
            {
                ShouldBe(results.AsSpan(at * K, counts[at]), at);
            }
        }
    }

    [Fact]
    public void Order_of_the_learners_changes_nothing()
    {
        int[] order = new Dice(9).Shuffled(Enumerable.Range(0, Count));
        foreach (PedagogyEngine engine in Engines())
        {
            var results = new RankedModule[Count * K];
            int[] counts = new int[Count];
            engine.RankAll(order.Select(at => Learners[at]).ToArray(), World.AsOf, K, results, counts, 2,
                cancellationToken: TestContext.Current.CancellationToken);
            for (int place = 0; place < Count; place++)
            {
                ShouldBe(results.AsSpan(place * K, counts[place]), order[place]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Batches))]
    public void RecommendAll_gives_the_same_bits(int batch, int threads)
    {
        var query = new RecommendationQuery(World.AsOf, K);
        foreach (PedagogyEngine engine in Engines())
        {
            int at = 0;
            foreach (Learner[] some in Learners.Take(300).Chunk(batch))
            {
                foreach (LearnerRecommendations answer in engine.RecommendAll(some, query, threads,
                    cancellationToken: TestContext.Current.CancellationToken))
                {
                    answer.LearnerId.ShouldBe(Learners[at].Id);
                    ShouldBe(answer, engine, at++);
                }
            }

            at.ShouldBe(300);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task RecommendStream_gives_the_same_bits(int threads)
    {
        foreach (PedagogyEngine engine in Engines())
        {
            int at = 0;
            await foreach (LearnerRecommendations answer in engine.RecommendStream(
                Learners.ToAsyncEnumerable(), new RecommendationQuery(World.AsOf, K), threads,
                cancellationToken: TestContext.Current.CancellationToken))
            {
                answer.LearnerId.ShouldBe(Learners[at].Id);
                ShouldBe(answer, engine, at++);
            }

            at.ShouldBe(Count);
        }
    }

    private static IEnumerable<PedagogyEngine> Engines() => Paths.Present.Select(set => new PedagogyEngine(World.Core(set)));

    private static RankedModule[][] Reference()
    {
        RankingCore core = World.Core(InstructionSet.Scalar);
        QueryScratch scratch = core.NewScratch();
        return
        [
            .. Learners.Select(learner => Twins.Plain(core, scratch, core.Compile(scratch, learner, World.AsOf), K)
                .Select(item => new RankedModule(
                    item.Module, item.Choice.Session, item.Contributions, item.Pinned,
                    scratch.Query.Is(item.Module, ModuleState.Mandatory)))
                .ToArray()),
        ];
    }

    private static void ShouldBe(LearnerRecommendations answer, PedagogyEngine engine, int learner) => ShouldBe(
        [
            .. answer.Recommendations.Select((item, at) => new RankedModule(
                Expected[learner].Length > at && engine.ModuleAt(Expected[learner][at].ModuleNumber).Id == item.ModuleId
                    ? Expected[learner][at].ModuleNumber : -1,
                Expected[learner].Length > at && engine.SessionAt(Expected[learner][at].SessionNumber)?.Id == item.SessionId
                    ? Expected[learner][at].SessionNumber : -2,
                item.Contributions,
                item.Pinned,
                item.Mandatory)),
        ],
        learner);

    private static void ShouldBe(ReadOnlySpan<RankedModule> found, int learner)
    {
        bool same = found.SequenceEqual(Expected[learner]);
        for (int at = 0; same && at < found.Length; at++)
        {
            same = Twins.SameBits(found[at].Contributions, Expected[learner][at].Contributions);
        }

        same.ShouldBeTrue($"learner {learner}");
    }
}
