using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>Every path gives the lists and the scores of the plain reference, to the last bit.</summary>
public sealed class PathEqualityTests
{
    [Fact]
    public void Small_worlds_rank_alike_on_every_path()
    {
        int feasible = 0;
        AnyWorld.Obeys(SmallWorlds.Arbitrary(), world => feasible += Twins.Compare(new RankingCase(world), 1, 2, 7, 1000), count: 250);
        feasible.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void Large_worlds_rank_alike_on_every_path()
    {
        int feasible = 0;
        AnyWorld.Obeys(LargeWorlds.Arbitrary(), world => feasible += Twins.Compare(new RankingCase(world), 1, 10, 65, 1000), count: 40);
        feasible.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void Copies_rank_alike_on_every_path()
    {
        for (int seed = 500; seed < 510; seed++)
        {
            var world = new World(new WorldShape(seed) { Modules = 200, Competencies = 6, Copies = 0.97, Strictness = 0.05 });
            Twins.Compare(new RankingCase(world), 1, 5, 63, 64, 65, 1000).ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void Worlds_without_any_feasible_pair_are_empty_on_every_path()
    {
        for (int seed = 600; seed < 610; seed++)
        {
            var world = new World(new WorldShape(seed) { Modules = 130, AllInfeasible = true });
            Twins.Compare(new RankingCase(world), 1, 10, 1000).ShouldBe(0);
        }
    }

    // Tables of 64, 128 and 256 masteries, and goals beyond that share a code.
    [Theory]
    [InlineData(63)]
    [InlineData(65)]
    [InlineData(130)]
    [InlineData(256)]
    [InlineData(300)]
    public void Many_goals_rank_alike_on_every_path(int competencies)
    {
        for (int seed = 700; seed < 706; seed++)
        {
            var world = new World(new WorldShape(seed)
            {
                Modules = 150, Competencies = competencies, Density = seed % 2, Strictness = 0.1,
                Roles = 6
            });
            Twins.Compare(new RankingCase(world), 1, 10, 1000).ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void Goals_taught_by_few_modules_are_packed_by_themselves_and_rank_alike()
    {
        int packed = 0;
        for (int seed = 800; seed < 830; seed++)
        {
            var world = new RankingCase(new World(new WorldShape(seed)
            {
                Modules = 250, Competencies = 120, Density = 0, Roles = 5,
                Strictness = 0.1, Copies = 0.1
            }));
            RankingCase sparse = SparseGoals.In(world);
            Twins.Compare(sparse, 1, 10, 1000);
            packed += SparseGoals.Count(sparse);
        }

        packed.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void More_sites_than_codes_rank_alike_on_every_path()
    {
        for (int seed = 900; seed < 906; seed++)
        {
            var world = new World(new WorldShape(seed) { Modules = 250, Sites = 150, Strictness = 0.1 });
            Twins.Compare(new RankingCase(world), 1, 10, 1000).ShouldBeGreaterThan(0);
        }
    }

    // More panels than the first group holds; the soak ranks a world of more groups.
    [Fact]
    public void Several_groups_of_panels_rank_alike_on_every_path()
    {
        var world = new World(new WorldShape(3_300) { Modules = 3_300, Competencies = 60, Learners = 2, Strictness = 0.05, Copies = 0 });
        Twins.Compare(new RankingCase(world), 1, 20, 500).ShouldBeGreaterThan(500);
    }

    [Fact]
    public void Seats_taken_meanwhile_rank_alike_on_every_path()
    {
        var world = new RankingCase(new World(new WorldShape(41) { Modules = 200, Learners = 10, Strictness = 0.05 }));
        SeatUpdate[] none = [.. world.Programme.Tables.Sessions.Where((_, at) => at % 3 > 0)
            .Select(session => new SeatUpdate(session.Id, 0))];
        foreach (InstructionSet set in Paths.Present)
        {
            RankingCore core = world.Core(set).WithSeats(none);
            QueryScratch scratch = core.NewScratch();
            world.Learners.Sum(learner => Twins.Compare(core, scratch, learner, world.AsOf, $"{set} {learner.Id}", 1, 10, 1000))
                .ShouldBeGreaterThan(0);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(400)]
    public void Other_dates_rank_alike_on_every_path(int days)
    {
        var world = new RankingCase(new World(new WorldShape(43) { Modules = 200, Learners = 6, Strictness = 0.05 }));
        foreach (InstructionSet set in Paths.Present)
        {
            RankingCore core = world.Core(set);
            QueryScratch scratch = core.NewScratch();
            world.Learners.Sum(learner =>
                Twins.Compare(core, scratch, learner, world.AsOf.AddDays(days), $"{set} {learner.Id}", 1, 10, 1000)).ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void What_is_not_a_number_is_refused_at_the_door()
    {
        var world = new RankingCase(new World(new WorldShape(11) { Modules = 20 }));
        Learner learner = world.World.Learners[0] with { Taste = [] };
        foreach (InstructionSet set in Paths.Present)
        {
            var engine = new PedagogyEngine(new RankingCore(world.World.Programme, world.World.Options.Checked(), PanelKernels.Of(set)));
            CompiledLearner compiled = engine.Compile(learner, world.AsOf);
            Learner[] broken =
            [
                learner with { HoursPerWeek = double.NaN },
                learner with { HoursPerWeek = double.PositiveInfinity },
                learner with { MaxDistanceKm = double.NaN },
                learner with { Budget = double.NaN },
                learner with { Location = new Location(double.NaN, 2) },
                learner with { Location = new Location(48, double.NegativeInfinity) },
                learner with { Mastery = [new MasteryEstimate(world.Programme.Tables.Competencies[0].Id, double.NaN, 1)] },
            ];
            foreach (Learner refused in broken)
            {
                Should.Throw<InputRefusedException>(() => engine.Compile(refused, world.AsOf));
                Should.Throw<InputRefusedException>(() => engine.Compile(refused, world.AsOf, compiled));
                Should.Throw<InputRefusedException>(() => engine.Recommend(refused, world.AsOf, 5));
            }
        }
    }
}
