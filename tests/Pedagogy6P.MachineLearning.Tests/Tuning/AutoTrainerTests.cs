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

    private static readonly FormulaSetting Truth = new("the truth", (truth, _) => truth);

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
    public void A_further_setting_is_taken_only_where_validation_says_so_beyond_its_noise()
    {
        RiskTable table = RiskSamples.Mixed(9000, 8, missing: false);
        AutoResult own = AutoTrainer.Train(table, Quick, cancellationToken: TestContext.Current.CancellationToken);
        AutoOptions useless = Quick with { FurtherSettings = [new FormulaSetting("same rate for all", (_, _) => -0.7)] };
        AutoResult without = AutoTrainer.Train(table, useless, cancellationToken: TestContext.Current.CancellationToken);
        without.Choice.ShouldBe(own.Choice);
        RiskSamples.Score(without.Model, table).ShouldBe(RiskSamples.Score(own.Model, table));
        without.Candidates.ShouldContain(candidate => candidate.Name == "same rate for all");

        // What the labels were drawn from, which nothing learnt from them does better than.
        AutoOptions oracle = Quick with { FurtherSettings = [new FormulaSetting("worse", (_, _) => 3), Truth] };
        AutoResult with = AutoTrainer.Train(table, oracle, cancellationToken: TestContext.Current.CancellationToken);
        with.Choice.ShouldEndWith("the truth");
        with.Candidates.MinBy(candidate => candidate.LogLoss)!.Name.ShouldEndWith("the truth");
    }

    [Fact]
    public void An_average_with_a_further_setting_names_and_weighs_its_parts()
    {
        RiskTable table = RiskSamples.Mixed(9000, 8, missing: false);
        AutoOptions options = Quick with
        {
            LogisticPenalties = [1],
            BoostingGrid = [],
            FurtherSettings = [new FormulaSetting("half the truth", (truth, noise) => truth + (0.8 * (noise - 0.5)))],
        };
        AutoResult result = AutoTrainer.Train(table, options, cancellationToken: TestContext.Current.CancellationToken);
        result.Choice.ShouldMatch(@"^0\.\d\d .+ \+ 0\.\d\d half the truth$", string.Join("; ", result.Candidates));
        ((AveragedModel)result.Uncalibrated).Members.Sum(member => member.Weight).ShouldBe(1, 1e-12);
        result.Candidates.Count(candidate => candidate.Name.EndsWith("half the truth", StringComparison.Ordinal)
            && candidate.Name.StartsWith("average, ", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public void Further_settings_may_stand_alone_and_are_counted_as_progress()
    {
        RiskTable table = RiskSamples.Mixed(600, 6, missing: false);
        List<WorkProgress> seen = [];
        AutoResult alone = AutoTrainer.Train(table, new AutoOptions
        {
            LogisticPenalties = [],
            BoostingGrid = [],
            FurtherSettings = [new FormulaSetting("worse", (_, _) => 3), Truth],
        }, new Recorder(seen), TestContext.Current.CancellationToken);
        alone.Choice.ShouldBe("the truth");
        alone.Candidates.Select(candidate => candidate.Name).ShouldBe(["worse", "the truth"]);
        seen.Select(told => told.Done).ShouldBe([1, 2, 3]);
        seen.ShouldAllBe(told => told.Of == 3);
        Should.Throw<InputRefusedException>(() => AutoTrainer.Train(table, Quick with { FurtherSettings = [null!] },
            cancellationToken: TestContext.Current.CancellationToken)).Message.ShouldContain("FurtherSettings[0]");
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
