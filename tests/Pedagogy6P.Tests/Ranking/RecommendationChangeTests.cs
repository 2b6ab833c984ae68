using FsCheck.Xunit;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Terms;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking;

public sealed class RecommendationChangeTests
{
    [Property]
    public void Changes_lead_from_one_answer_to_the_other(World world)
    {
        PedagogyEngine engine = world.Engine();
        foreach (var learner in world.Learners)
        {
            LearnerRecommendations before = engine.Recommend(learner, world.AsOf, 4);
            LearnerRecommendations after = engine.Recommend(learner with { HoursPerWeek = 3, Topics = ["ai"], Vetoed = [] }, world.AsOf, 4);
            var changes = RecommendationChange.Of(before, after);
            changes.Select(change => change.After).OfType<Recommendation>().ShouldBe(after.Recommendations);
            changes.Select(change => change.Before).OfType<Recommendation>().ShouldBe(before.Recommendations, ignoreOrder: true);
            foreach (RecommendationChange change in changes)
            {
                double difference = (change.After?.Score ?? 0) - (change.Before?.Score ?? 0);
                change.Difference.Total.ShouldBe(difference, 1e-12);
            }
        }
    }

    [Fact]
    public void Six_hours_instead_of_ten_change_the_schedule_alone()
    {
        PedagogyEngine engine = Small.Engine();
        LearnerRecommendations before = engine.Recommend(Small.Learner, Small.Today, 3);
        LearnerRecommendations after = engine.Recommend(Small.Learner with { HoursPerWeek = 6 }, Small.Today, 3);
        Contributions difference = RecommendationChange.Of(before, after).Single().Difference;
        difference.Schedule.ShouldBe(0.08 * 0.5 * ((10 / 120.0) - (10 / 72.0)), 1e-15);
        difference.ShouldBe(new Contributions(0, difference.Schedule, 0, 0, 0, 0, 0, 0));
    }

    [Fact]
    public void A_module_that_comes_or_goes_counts_from_or_to_zero()
    {
        PedagogyEngine engine = Small.Engine();
        LearnerRecommendations shown = engine.Recommend(Small.Learner, Small.Today, 3);
        LearnerRecommendations vetoed = engine.Recommend(Small.Learner with { Vetoed = ["m"] }, Small.Today, 3);
        RecommendationChange gone = RecommendationChange.Of(shown, vetoed).Single();
        gone.After.ShouldBeNull();
        gone.Difference.Need.ShouldBe(-shown.Recommendations[0].Contributions.Need);
        RecommendationChange.Of(vetoed, shown).Single().Difference.ShouldBe(shown.Recommendations[0].Contributions);
        RecommendationChange.Of(vetoed, vetoed).ShouldBeEmpty();
    }
}
