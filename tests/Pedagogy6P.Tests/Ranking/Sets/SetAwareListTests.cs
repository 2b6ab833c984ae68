using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Policies;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Ranking.Sets;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Sets;

/// <summary>Lists in which each next module counts what is left after those before it.</summary>
public sealed class SetAwareListTests
{
    [Fact]
    public void Near_duplicates_do_not_fill_the_list()
    {
        string[] copies = ["a1", "a2", "a3", "a4"];
        ProgrammeTables tables = Small.Tables with
        {
            Modules = [.. copies.Append("b").Select(id => Small.Module with { Id = id })],
            RoleCompetencies = [new RoleCompetency("r", "c", 1), new RoleCompetency("r", "d", 0.5)],
            ModuleCompetencies = [.. copies.Select(id => new ModuleCompetency(id, "c", 0, 0.8)), new ModuleCompetency("b", "d", 0, 0.4)],
        };
        LearnerRecommendations plain = Ask(Small.Engine(tables), Small.Learner, Small.Today, 5, diverse: false);
        LearnerRecommendations diverse = Ask(Small.Engine(tables), Small.Learner, Small.Today, 5, diverse: true);
        plain.Recommendations.Select(item => item.ModuleId).ShouldBe(["a1", "a2", "a3", "a4", "b"]);
        diverse.Recommendations.Select(item => item.ModuleId).ShouldBe(["a1", "b", "a2", "a3", "a4"]);
        diverse.Recommendations.Select(item => item.GainLeft).ShouldBe([1, 1, 0, 0, 0]);
        (plain.Diverse, diverse.Diverse).ShouldBe((false, true));
        plain.Recommendations.ShouldAllBe(item => item.GainLeft == null);
        diverse.Recommendations[2].Score.ShouldBe(plain.Recommendations[1].Score);
    }

    [Fact]
    public void A_list_is_the_beginning_of_every_longer_one()
    {
        foreach (World world in World.Many(500, 12, modules: 150))
        {
            PedagogyEngine engine = world.Engine();
            foreach (Learner learner in world.Learners)
            {
                var whole = Ask(engine, learner, world.AsOf, 1000, diverse: true).Recommendations;
                foreach (int k in (int[])[1, 3, 10, 40])
                {
                    Ask(engine, learner, world.AsOf, k, diverse: true).Recommendations
                        .Select(item => (item.Rank, item.ModuleId, item.GainLeft))
                        .ShouldBe(whole.Take(k).Select(item => (item.Rank, item.ModuleId, item.GainLeft)));
                }

                whole.Select(item => item.ModuleId).Order(StringComparer.Ordinal).ShouldBe(
                    Ask(engine, learner, world.AsOf, 1000, diverse: false).Recommendations.Select(item => item.ModuleId)
                        .Order(StringComparer.Ordinal));
            }
        }
    }

    [Fact]
    public void Each_next_one_is_that_of_which_most_is_left()
    {
        foreach (World world in World.Many(600, 20, modules: 60))
        {
            foreach (Learner learner in world.Learners)
            {
                (GainProfile Profile, double Score, bool Pinned, string Id)[] all = Profiles(world, learner);
                var list = Ask(world.Engine(), learner, world.AsOf, 8, diverse: true).Recommendations;
                var above = new List<GainProfile>();
                foreach (Recommendation item in list)
                {
                    double before = SetValue.Of(above);
                    var own = all.Single(module => module.Id == item.ModuleId);
                    double gained = SetValue.Of([.. above, own.Profile]) - before;
                    gained.ShouldBe(own.Score * item.GainLeft!.Value, 1e-9);
                    foreach (var other in all.Where(other => other.Pinned == own.Pinned && !above.Contains(other.Profile)))
                    {
                        (SetValue.Of([.. above, other.Profile]) - before).ShouldBeLessThanOrEqualTo(gained + 1e-9);
                    }

                    above.Add(own.Profile);
                }
            }
        }
    }

    [Fact]
    public void The_greedy_list_is_worth_most_of_the_best_one()
    {
        double worst = 1;
        int cases = 0;
        foreach (World world in Enumerable.Range(700, 60).Select(seed => new World(new WorldShape(seed)
        {
            Modules = 24, Competencies = 6, Learners = 4, Strictness = 0.1, Density = 0.6, DefaultOptions = true,
        })))
        {
            foreach (Learner learner in world.Learners)
            {
                (GainProfile Profile, double Score, bool Pinned, string Id)[] all = Profiles(world, learner);
                if (all.Length is <= 3 or > 20 || all.Any(module => module.Pinned))
                {
                    continue;
                }

                var list = Ask(world.Engine(), learner, world.AsOf, 3, diverse: true).Recommendations;
                double greedy = SetValue.Of([.. list.Select(item => all.Single(module => module.Id == item.ModuleId).Profile)]);
                double best = Triples(all.Length).Max(three => SetValue.Of([.. three.Select(at => all[at].Profile)]));
                worst = Math.Min(worst, greedy / best);
                cases++;
            }
        }

        cases.ShouldBeGreaterThan(50);
        worst.ShouldBeGreaterThan(0.85);
        worst.ShouldBeInRange(1 - (1 / Math.E), 1 + 1e-12);
    }

    [Fact]
    public void Policies_draw_from_the_plain_list() => Should.Throw<ArgumentException>(() => Small.Engine().Recommend(
        Small.Learner, new RecommendationQuery(Small.Today) { Diverse = true }, GreedyPolicy.Instance, seed: 1));

    private static LearnerRecommendations Ask(PedagogyEngine engine, Learner learner, DateOnly asOf, int k, bool diverse) =>
        engine.Recommend(learner, new RecommendationQuery(asOf, k) { Diverse = diverse });

    private static (GainProfile Profile, double Score, bool Pinned, string Id)[] Profiles(World world, Learner learner)
    {
        var core = new RankingCore(world.Programme, world.Options.Checked());
        QueryScratch scratch = core.NewScratch();
        core.Compile(scratch, learner, world.AsOf);
        core.Rank(scratch, core.Index.Count);
        return
        [
            .. Enumerable.Range(0, scratch.Top.Count).Select(rank => (new GainProfile(core.Index, scratch.Worths, scratch.Top[rank]),
                scratch.Top[rank].Score, scratch.Top[rank].Pinned, core.Index.ModuleIds.Words[scratch.Top[rank].Module])),
        ];
    }

    private static IEnumerable<int[]> Triples(int count) =>
        from one in Enumerable.Range(0, count)
        from two in Enumerable.Range(one + 1, count - one - 1)
        from three in Enumerable.Range(two + 1, count - two - 1)
        select (int[])[one, two, three];
}
