using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MachineLearning.Tuning;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tests.Tuning;

public sealed class AutoTrainerTests
{
    private static readonly AutoOptions Quick = new()
    {
        LogisticPenalties = [1, 100],
        BoostingGrid = [new() { Trees = 60, LearningRate = 0.1, MaximumDepth = 3, MinimumChildWeight = 10 }],
        BoostingSeeds = 2,
    };

    [Fact]
    public void Validation_looks_forward_and_keeps_persons_apart()
    {
        RiskTable table = RiskSamples.Mixed(600, 1);
        foreach ((ImmutableArray<int> fit, ImmutableArray<int> validate) in ValidationPlan.For(table, Quick with { ForwardSteps = 2 }))
        {
            int[] order = table.Order.ToArray(), persons = table.Persons.ToArray();
            fit.Max(r => order[r]).ShouldBeLessThan(validate.Min(r => order[r]));
            fit.Select(r => persons[r]).Intersect(validate.Select(r => persons[r])).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Without_cohorts_persons_are_folded()
    {
        RiskTable table = RiskSamples.Mixed(400, 2, cohorts: false);
        var plan = ValidationPlan.For(table, Quick);
        plan.Count.ShouldBe(4);
        plan.SelectMany(s => s.Test).Order().ShouldBe(Enumerable.Range(0, 400));
    }

    [Fact]
    public void It_is_not_worse_than_the_best_single_candidate_and_reproducible()
    {
        RiskTable train = RiskSamples.Mixed(1500, 3), test = RiskSamples.Mixed(1500, 4);
        AutoResult a = AutoTrainer.Train(train, Quick, cancellationToken: TestContext.Current.CancellationToken),
            b = AutoTrainer.Train(train, Quick with { Threads = 2 }, cancellationToken: TestContext.Current.CancellationToken);
        RiskSamples.Score(a.Model, test).ShouldBe(RiskSamples.Score(b.Model, test));
        a.Choice.ShouldBe(b.Choice);
        a.Candidates.ShouldContain(c => c.Name.StartsWith("logistic", StringComparison.Ordinal));
        RiskScores scores = RiskScores.OfProbabilities("auto", test.Labels, RiskSamples.Score(a.Model, test));
        scores.Auc.ShouldBeGreaterThan(0.68);
        scores.CalibrationError.ShouldBeLessThan(RiskMetrics.ExpectedCalibrationError(test.Labels, RiskSamples.Score(a.Uncalibrated, test))
            + 0.01);
    }

    [Fact]
    public void One_kind_alone_is_tuned_when_the_other_is_left_out()
    {
        RiskTable table = RiskSamples.Mixed(600, 6);
        AutoResult logistic =
            AutoTrainer.Train(table, Quick with { BoostingGrid = [] }, cancellationToken: TestContext.Current.CancellationToken);
        logistic.Choice.ShouldStartWith("logistic regression");
        AutoResult boosted =
            AutoTrainer.Train(table, Quick with { LogisticPenalties = [] }, cancellationToken: TestContext.Current.CancellationToken);
        boosted.Choice.ShouldStartWith("2 x ");
        boosted.Candidates.ShouldNotContain(c => c.Name.StartsWith("logistic", StringComparison.Ordinal));
        Should.Throw<InputRefusedException>(() => AutoTrainer.Train(table, Quick with { LogisticPenalties = [], BoostingGrid = [] },
            cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Standard_errors_prefer_the_stronger_penalty_among_those_that_do_as_well()
    {
        RiskTable table = RiskSamples.Mixed(600, 7);
        AutoOptions options = Quick with { BoostingGrid = [], LogisticPenalties = [1, 2, 100_000] };
        AutoTrainer.Train(table, options with { LogisticStandardErrors = 1e9 }, cancellationToken: TestContext.Current.CancellationToken)
            .Choice.ShouldEndWith("L2 100000");
        AutoResult lowest = AutoTrainer.Train(table, options, cancellationToken: TestContext.Current.CancellationToken);
        lowest.Candidates.MinBy(c => c.LogLoss)!.Name.ShouldEndWith(lowest.Choice[lowest.Choice.LastIndexOf(' ')..]);
    }

    [Fact]
    public void Progress_ends_at_one_and_cancelling_stops()
    {
        RiskTable table = RiskSamples.Mixed(400, 5);
        List<WorkProgress> seen = [];
        AutoTrainer.Train(table, Quick, new Recorder(seen), TestContext.Current.CancellationToken);
        seen[^1].Share.ShouldBe(1);
        seen.ShouldAllBe(told => told.Unit == WorkUnit.Models);
        seen.Zip(seen.Skip(1)).ShouldAllBe(p => p.First.Done <= p.Second.Done);
        Should.Throw<OperationCanceledException>(() =>
            AutoTrainer.Train(table, Quick, cancellationToken: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Too_little_to_validate_on_is_refused()
    {
        RiskTable table = new RiskTableBuilder().AddNumeric("x", new[] { 1.0, 2 }).SetLabels([0, 1]).Build();
        Should.Throw<InputRefusedException>(() => AutoTrainer.Train(table, cancellationToken: TestContext.Current.CancellationToken));
    }

    private sealed class Recorder(List<WorkProgress> seen) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => seen.Add(value);
    }
}
