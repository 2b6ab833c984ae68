using FsCheck.Xunit;
using Pedagogy6P.Learners;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Policies;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Proof.Decisions;

/// <summary>What is logged of a drawn list is enough to ask any policy about it.</summary>
public sealed class DecisionReplayTests
{
    private static readonly IRankingPolicy Served = new PlackettLucePolicy(0.2, top: 8);

    [Property(MaxTest = 30)]
    public void The_policy_that_served_gives_its_own_propensities_to_the_bit(World world, int seed)
    {
        PedagogyEngine engine = world.Engine();
        foreach (Learner learner in world.Learners)
        {
            DrawnRecommendations drawn = engine.Recommend(learner, new RecommendationQuery(world.AsOf, 4), Served, seed);
            LearnerPseudonym who = DecisionSamples.Keys.Of(learner.Id);
            Decision decision = drawn.ToDecision("d", who, DecisionSamples.Start, LearnerContext.Of(learner))!;
            decision.Check();
            decision.Probability.ShouldBe(drawn.Probability);
            decision.Items.Select(item => item.ModuleId).ShouldBe(drawn.Answer.Recommendations.Select(item => item.ModuleId));
            decision.Items.Zip(drawn.Answer.Recommendations)
                .ShouldAllBe(pair => Math.Abs(pair.First.Contributions.Sum() - pair.Second.Score) < 1e-12);
            var replay = new DecisionReplay(decision);
            replay.Propensities(PolicyName.Parse(decision.Policy)).ShouldBe(drawn.Propensities);
            for (int position = 1; position <= decision.Items.Length; position++)
            {
                double[] next = replay.Next(Served, position);
                next.Sum().ShouldBe(1, 1e-12);
                string module = decision.Items[position - 1].ModuleId;
                int shown = decision.Candidates.Select(candidate => candidate.ModuleId).ToList().IndexOf(module);
                next[shown].ShouldBe(drawn.Propensities[position - 1], 1e-12);
            }
        }
    }

    [Fact]
    public void The_greedy_policy_would_have_shown_the_best_candidates_in_their_order()
    {
        Decision decision = DecisionSamples.Decision(1) with
        {
            Candidates = [new DecisionCandidate("pinned", 0.1, 1, Keeps: true), new("a", 0.9, 0.5), new("b", 0.8, 0.3), new("c", 0.7, 0.2)],
            Items = [Item("pinned", 1), Item("a", 0.5), Item("c", 0.4)],
            Terms = [],
        };
        var replay = new DecisionReplay(decision);
        replay.Propensities(GreedyPolicy.Instance).ShouldBe([1, 1, 0]);
        replay.Next(GreedyPolicy.Instance, 1).ShouldBe([1, 0, 0, 0]);
        replay.Next(GreedyPolicy.Instance, 3).ShouldBe([0, 0, 1, 0]);
        Should.Throw<ArgumentOutOfRangeException>(() => replay.Next(GreedyPolicy.Instance, 4));
    }

    [Property(MaxTest = 10)]
    public void Nothing_is_logged_of_who_opted_out(World world) => world.Learners.ToList().ForEach(learner => world.Engine()
        .Recommend(learner, new RecommendationQuery(world.AsOf, 4), Served, 1, optedOut: true)
        .ToDecision("d", DecisionSamples.Keys.Of(learner.Id), DecisionSamples.Start).ShouldBeNull());

    private static DecisionItem Item(string module, double propensity) => new() { ModuleId = module, Propensity = propensity };
}
