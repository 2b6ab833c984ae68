using System.Collections.Immutable;
using FsCheck.Xunit;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Terms;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests;

/// <summary>Laws of the single call on random worlds.</summary>
public sealed class PedagogyEngineTests
{
    [Property]
    public void Contributions_add_up_to_the_score(World world) => Each(world, (engine, learner) =>
    {
        foreach (Recommendation item in All(engine, learner, world.AsOf))
        {
            item.Score.ShouldBe(Enum.GetValues<Term>().Sum(term => item.Contributions[term]), 1e-12);
            item.Score.ShouldBe(item.Contributions.Total);
            item.Score.ShouldBeInRange(0, 1 + 1e-12);
            Enum.GetValues<Term>().ShouldAllBe(term => item.Contributions[term] >= 0);
        }
    });

    [Property(MaxTest = 40)]
    public void Top_k_is_the_beginning_of_everything_sorted(World world) => Each(world, (engine, learner) =>
    {
        var all = All(engine, learner, world.AsOf);
        all.ShouldBe(Sorted(all));
        all.Select(item => item.Rank).ShouldBe(Enumerable.Range(1, all.Length));
        (all.Length + engine.Infeasible(learner, world.AsOf).Length).ShouldBe(world.Programme.Modules.Length);
        for (int k = 1; k <= all.Length + 2; k++)
        {
            LearnerRecommendations some = engine.Recommend(learner, new RecommendationQuery(world.AsOf, k));
            some.Json().ShouldBe((some with { Recommendations = [.. all.Take(k)] }).Json());
        }
    });

    [Property(MaxTest = 30)]
    public void Facts_change_nothing_else(World world) => Each(world, (engine, learner) =>
    {
        LearnerRecommendations with = engine.Recommend(learner, world.AsOf, 5, withFacts: true);
        with.Recommendations.ShouldAllBe(item => item.Facts != null);
        LearnerRecommendations without =
            with with { Recommendations = [.. with.Recommendations.Select(item => item with { Facts = null })] };
        without.Json().ShouldBe(engine.Recommend(learner, new RecommendationQuery(world.AsOf, 5)).Json());
    });

    [Property(MaxTest = 30)]
    public void Gaps_in_the_facts_add_up_to_the_need(World world) => Each(world, (engine, learner) =>
    {
        foreach (Recommendation item in engine.Recommend(learner, world.AsOf, 50,
            withFacts: true).Recommendations.Where(IsNeededForItsGaps))
        {
            double need = item.Contributions.Need / engine.Weights.Need;
            double gain = item.Facts!.Gaps.Sum(gap => gap.Importance * gap.Gain);
            double worth = gain * HoursPerMastery.Median(world.Programme.Tables);
            need.ShouldBe(worth / (worth + item.Facts.Hours), 1e-12);
        }
    });

    // Not for what it opens, nor because somebody wants it, nor less for what it misses.
    private static bool IsNeededForItsGaps(Recommendation item) =>
        item.Opens.IsEmpty && !item.Pinned && !item.Mandatory && item.MissingAdvised.IsEmpty && !item.Facts!.Gaps.IsEmpty;

    [Property]
    public void Excluded_modules_are_left_out_and_the_others_move_up(World world) => Each(world, (engine, learner) =>
    {
        var all = All(engine, learner, world.AsOf);
        ImmutableArray<string> shown = [.. all.Where((_, place) => place % 3 == 0).Select(item => item.ModuleId), "no such module"];
        Recommendation[] rest = [.. all.Where(item => !shown.Contains(item.ModuleId)).Take(4)
            .Select((item, place) => item with { Rank = place + 1 })];
        LearnerRecommendations found = engine.Recommend(learner, new RecommendationQuery(world.AsOf, 4) { Exclude = shown });
        found.Json().ShouldBe((found with { Recommendations = [.. rest] }).Json());
        All(engine, learner, world.AsOf).Length.ShouldBe(all.Length, "an exclusion lasts for one call");
    });

    [Property]
    public void The_order_of_the_tables_does_not_matter(World world)
    {
        var dice = new Dice(world.Shape.Seed);
        var tables = world.Programme.Tables;
        var shuffled = new PedagogyEngine(
            new ProgrammeBuilder(tables with
            {
                Modules = [.. dice.Shuffled(tables.Modules)],
                ModuleCompetencies = [.. dice.Shuffled(tables.ModuleCompetencies)],
                Competencies = [.. dice.Shuffled(tables.Competencies)],
                Roles = [.. dice.Shuffled(tables.Roles)],
                RoleCompetencies = [.. dice.Shuffled(tables.RoleCompetencies)],
                Prerequisites = [.. dice.Shuffled(tables.Prerequisites)],
                Sessions = [.. dice.Shuffled(tables.Sessions)],
                Sites = [.. dice.Shuffled(tables.Sites)],
                Demand = [.. dice.Shuffled(tables.Demand)],
            }).Build(),
            world.Options);
        PedagogyEngine engine = world.Engine();
        var query = new RecommendationQuery(world.AsOf, 100) { WithFacts = true };
        world.Learners.Select(learner => shuffled.Recommend(learner, query)).Json()
            .ShouldBe(world.Learners.Select(learner => engine.Recommend(learner, query)).Json());
    }

    [Property]
    public void The_order_of_a_learners_lists_does_not_matter(World world) => Each(world, (engine, learner) =>
    {
        Learner reversed = learner with
        {
            Roles = [.. learner.Roles.Reverse(), .. learner.Roles],
            Completed = [.. learner.Completed.Reverse(), .. learner.Completed],
            Mastery = [.. learner.Mastery.Reverse()],
            Outcomes = [.. learner.Outcomes.Reverse()],
            Topics = [.. learner.Topics.Reverse(), .. learner.Topics],
            Settings = [.. learner.Settings.Reverse(), .. learner.Settings],
            Languages = [.. learner.Languages.Reverse()],
            Modalities = [.. learner.Modalities.Reverse(), .. learner.Modalities],
        };
        engine.Recommend(reversed, world.AsOf, 100, withFacts: true).Json()
            .ShouldBe(engine.Recommend(learner, world.AsOf, 100, withFacts: true).Json());
    });

    [Fact]
    public void K_and_arguments_are_checked()
    {
        PedagogyEngine engine = Small.Engine();
        Should.Throw<ArgumentOutOfRangeException>(() => engine.Recommend(Small.Learner, Small.Today, 0, withFacts: true));
        Should.Throw<ArgumentOutOfRangeException>(() => engine.RecommendAll([Small.Learner], new RecommendationQuery(Small.Today, 0)));
        Should.Throw<ArgumentOutOfRangeException>(() =>
            engine.RecommendAll([Small.Learner], new RecommendationQuery(Small.Today), threads: 0));
        Should.Throw<ArgumentNullException>(() => engine.Recommend(null!, Small.Today, 1, withFacts: true));
        Should.Throw<ArgumentNullException>(() => new PedagogyEngine((Pedagogy6P.Programmes.Programme)null!));
        engine.Recommend(Small.Learner, Small.Today, int.MaxValue, withFacts: true).Recommendations.Length.ShouldBe(1);
    }

    private static void Each(World world, Action<PedagogyEngine, Learner> law)
    {
        PedagogyEngine engine = world.Engine();
        foreach (Learner learner in world.Learners)
        {
            law(engine, learner);
        }
    }

    private static ImmutableArray<Recommendation> All(PedagogyEngine engine, Learner learner, DateOnly asOf) =>
        engine.Recommend(learner, new RecommendationQuery(asOf, 1000)).Recommendations;

    private static IEnumerable<Recommendation> Sorted(IEnumerable<Recommendation> items) => items
        .OrderBy(item => item.Pinned ? 0 : 1).ThenByDescending(item => item.Score).ThenBy(item => item.ModuleId, StringComparer.Ordinal);
}
