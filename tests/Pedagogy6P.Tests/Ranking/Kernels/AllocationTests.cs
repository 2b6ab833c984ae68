using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>What has been ranked before is ranked again without leaving anything to collect.</summary>
public sealed class AllocationTests
{
    private const int Rounds = 20;

    public static TheoryData<int, bool, bool, bool> Cases { get; } =
    [
        .. from dimensions in new[] { 0, 16, 64 }
           from settings in new[] { false, true }
           from sparse in new[] { false, true }
           from risk in new[] { false, true }
           where !risk || dimensions == 16
           select (dimensions, settings, sparse, risk),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_warm_Rank_allocates_nothing(int dimensions, bool settings, bool sparse, bool risk)
    {
        RankingCase world = Case(dimensions, settings, sparse, risk);
        foreach (PedagogyEngine engine in Engines(world))
        {
            CompiledLearner[] compiled = [.. world.Learners.Select(learner => engine.Compile(learner, world.AsOf))];
            var results = new RankedModule[10];
            int ranked = 0;
            long bytes = Allocated(() =>
            {
                foreach (CompiledLearner learner in compiled)
                {
                    ranked += engine.Rank(learner, results);
                }
            });
            bytes.ShouldBe(0);
            ranked.ShouldBeGreaterThan(0);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_warm_Compile_and_Rank_allocate_nothing(int dimensions, bool settings, bool sparse, bool risk)
    {
        RankingCase world = Case(dimensions, settings, sparse, risk);
        foreach (PedagogyEngine engine in Engines(world))
        {
            CompiledLearner reuse = engine.Compile(world.Learners[0], world.AsOf);
            var results = new RankedModule[10];
            long bytes = Allocated(() =>
            {
                foreach (Learner learner in world.Learners)
                {
                    engine.Rank(engine.Compile(learner, world.AsOf, reuse), results);
                }
            });
            bytes.ShouldBe(0);
        }
    }

    private static IEnumerable<PedagogyEngine> Engines(RankingCase world) =>
        Paths.Present.Select(set => new PedagogyEngine(world.Core(set)));

    // The least of several rounds: caches fill in the first ones, and the runtime may do something of its own in any.
    private static long Allocated(Action action)
    {
        long least = long.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static RankingCase Case(int dimensions, bool settings, bool sparse, bool risk)
    {
        var dice = new Dice(dimensions);
        var world = new World(new WorldShape(5)
        {
            Modules = 260, Competencies = 90, Density = sparse
            ? 0 : 0.5, Learners = 12, Strictness = 0.1, Roles = 5, DefaultOptions = true
        });
        var options = new PedagogyOptions();
        if (dimensions > 0)
        {
            options.Preference = TasteMaker.Model(dice, world.Programme.Tables.Modules.Select(module => module.Id), dimensions);
        }

        if (risk)
        {
            options.DropoutRisk = new ConstantRisk();
        }

        Learner[] learners =
        [
            .. world.Learners.Select(learner => learner with
            {
                Taste = dimensions > 0 ? TasteMaker.Vector(dice, dimensions) : [],
                Settings = settings ? ["hospital", "rural"] : [],
                Topics = ["ai", "data"],
            }),
        ];
        var changed = new RankingCase(world, options, [.. learners]);
        return sparse ? SparseGoals.In(changed) : changed;
    }
}
