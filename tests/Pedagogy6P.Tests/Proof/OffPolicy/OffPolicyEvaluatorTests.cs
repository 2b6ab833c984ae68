using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.OffPolicy;
using Pedagogy6P.Proof.OffPolicy.Estimators;
using Pedagogy6P.Proof.OffPolicy.Logs;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Proof.OffPolicy;

/// <summary>Reports on policies.</summary>
public static class OffPolicyEvaluatorTests
{
    private const int Decisions = 600;

    // By action: reward, how likely the policy that logs shows it, and the one to be judged.
    private static readonly (double Reward, double Logging, double Target)[] Actions = [(0.2, 0.7, 0.1), (0.6, 0.2, 0.3), (0.9, 0.1, 0.6)];

    [Fact]
    public static void Figures_are_those_worked_out_by_hand()
    {
        LoggedDecisions log = new LoggedDecisionsBuilder("log", [])
            .Add(Row("d1", 1, 0.5, 0.25)).Add(Row("d2", 0, 0.5, 1)).Add(Row("d3", 1, 0.25, 0.5)).Build();

        OffPolicyReport report = OffPolicyEvaluator.Evaluate(log, new OffPolicyOptions { LeastOverlap = 1 });

        report.Logged.Estimate.ShouldBe(2.0 / 3, 1e-12);
        report.MeanWeight.Estimate.ShouldBe(4.5 / 3, 1e-12); // weights 0.5, 2 and 2
        Estimate(report, OffPolicyEstimator.InversePropensity).ShouldBe(2.5 / 3, 1e-12);
        Estimate(report, OffPolicyEstimator.SelfNormalisedInversePropensity).ShouldBe(2.5 / 4.5, 1e-12);
        Estimate(report, OffPolicyEstimator.ClippedInversePropensity).ShouldBe((0.5 + Math.Sqrt(3)) / 3, 1e-12);
        report.EffectiveSampleSize.ShouldBe(4.5 * 4.5 / 8.25, 1e-12);
    }

    [Fact]
    public static void Intervals_hold_a_truth_far_from_what_was_logged()
    {
        OffPolicyReport report = OffPolicyEvaluator.Evaluate(Made(seed: 5));

        double truth = Actions.Sum(action => action.Target * action.Reward);
        report.Logged.Excludes(truth).ShouldBeTrue();
        foreach (OffPolicyEstimate estimate in report.Estimates.Where(one => one.Estimator != OffPolicyEstimator.DirectMethod))
        {
            estimate.Value.Excludes(truth).ShouldBeFalse($"{estimate.Estimator}: {estimate.Value}");
            estimate.Gain.Lower.ShouldBeGreaterThan(0, estimate.Estimator.ToString());
        }

        report.Warnings.ShouldBeEmpty();
        report.Best!.Estimator.ShouldBe(OffPolicyEstimator.DoublyRobust);
        PolicyPromotion.Of(report).IsPromoted.ShouldBeTrue();
        PolicyPromotion.Of(report, margin: 0.9).IsPromoted.ShouldBeFalse();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(Decisions)]
    public static void Progress_never_goes_back_and_comes_to_its_end(double leastOverlap)
    {
        List<WorkProgress> told = [];

        OffPolicyEvaluator.Evaluate(Made(seed: 5), new OffPolicyOptions { Draws = 40, LeastOverlap = leastOverlap }, new Told(told.Add));

        told.Count.ShouldBeGreaterThan(40);
        told.Select(one => one.Done).ShouldBeInOrder();
        told.Select(one => one.Of).Distinct().Count().ShouldBe(1);
        told[^1].Share.ShouldBe(1);
    }

    [Fact]
    public static void Too_little_overlap_is_refused()
    {
        OffPolicyReport report = OffPolicyEvaluator.Evaluate(Made(seed: 5), new OffPolicyOptions { LeastOverlap = Decisions });

        report.IsRefused.ShouldBeTrue();
        report.Estimates.ShouldBeEmpty();
        PolicyPromotion.Of(report).IsPromoted.ShouldBeFalse();
    }

    [Fact]
    public static void Wrong_propensities_are_noticed()
    {
        OffPolicyReport report = OffPolicyEvaluator.Evaluate(Made(seed: 5, factor: 0.8));

        report.Warnings.ShouldContain(OverlapWarning.MeanWeight);
    }

    [Fact]
    public static void What_is_never_logged_is_noticed()
    {
        LoggedDecisions log = new(Made(seed: 5).Log);
        IEnumerable<(CandidateValue, int?)> candidates = Candidates().Select(pair =>
            (pair.Candidate.ActionId is "a2" ? pair.Candidate with { ActionId = "elsewhere" } : pair.Candidate, pair.Row));

        OffPolicyReport report = OffPolicyEvaluator.Evaluate(TargetPolicy.Of(log, "target", candidates));

        report.NeverLogged.ShouldBe(0.6, 1e-9);
        report.Warnings.ShouldContain(OverlapWarning.NeverLogged);
    }

    [Theory]
    [InlineData(0, "propensity")]
    [InlineData(1.5, "propensity")]
    [InlineData(double.NaN, "propensity")]
    public static void A_propensity_that_is_no_probability_is_refused(double propensity, string column) =>
        Should.Throw<InputRefusedException>(
            () => new LoggedDecisionsBuilder("log.csv", []).Add(Row("d1", 1, propensity, 0.5), row: 7).Build())
            .Violations.ShouldContain(violation => violation.Row == 7 && violation.Column == column && violation.Table == "log.csv");

    [Fact]
    public static void A_place_that_is_told_twice_is_refused() =>
        Should.Throw<InputRefusedException>(() => new LoggedDecisionsBuilder("log", [])
            .Add(Row("d1", 1, 0.5, 0.5)).Add(Row("d1", 0, 0.5, 0.5)).Build());

    [Fact]
    public static void Probabilities_that_do_not_add_up_are_refused() =>
        Should.Throw<InputRefusedException>(() => TargetPolicy.Of(new LoggedDecisions(Made(seed: 5).Log), "target", Candidates().Skip(1)))
            .Message.ShouldContain("add up to 1");

    private static double Estimate(OffPolicyReport report, OffPolicyEstimator estimator) =>
        report.Estimates.Single(one => one.Estimator == estimator).Value.Estimate;

    private static LoggedAction Row(string decision, double reward, double propensity, double target) => new()
    {
        DecisionId = decision,
        Position = 1,
        ActionId = "a",
        Reward = reward,
        Propensity = propensity,
        TargetProbability = target,
    };

    private static IEnumerable<(CandidateValue Candidate, int? Row)> Candidates() => Enumerable.Range(0, Decisions)
        .SelectMany(decision => Actions.Select((action, code) => (new CandidateValue(FormattableString.Invariant($"d{decision}"), 1,
            FormattableString.Invariant($"a{code}"), action.Target), (int?)null)));

    private static TargetPolicy Made(long seed, double factor = 1)
    {
        var random = new SeededRandom(seed);
        var builder = new LoggedDecisionsBuilder("log", []);
        for (int decision = 0; decision < Decisions; decision++)
        {
            double at = random.NextDouble();
            int action = at < Actions[0].Logging ? 0 : at < Actions[0].Logging + Actions[1].Logging ? 1 : 2;
            builder.Add(new LoggedAction
            {
                DecisionId = FormattableString.Invariant($"d{decision}"),
                LearnerId = FormattableString.Invariant($"l{decision / 3}"),
                Position = 1,
                ActionId = FormattableString.Invariant($"a{action}"),
                Reward = random.NextDouble() < Actions[action].Reward ? 1 : 0,
                Propensity = Actions[action].Logging * factor,
            });
        }

        return TargetPolicy.Of(builder.Build(), "target", Candidates());
    }

    private sealed class Told(Action<WorkProgress> tell) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => tell(value);
    }
}
