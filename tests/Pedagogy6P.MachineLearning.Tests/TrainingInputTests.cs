using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MachineLearning.Tuning;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tests;

/// <summary>What no learner can learn from is refused by all of them, with the reason.</summary>
public sealed class TrainingInputTests
{
    public static TheoryData<string> Learners => ["logistic", "boosted trees", "default"];

    [Theory]
    [MemberData(nameof(Learners))]
    public void A_constant_label_is_refused_by_name(string learner)
    {
        Refused(learner, RiskSamples.Mixed(60, 1).WithLabels(new byte[60])).ShouldContain("only negatives");
        Refused(learner, RiskSamples.Mixed(60, 1).WithLabels([.. Enumerable.Repeat((byte)1, 60)])).ShouldContain("only positives");
    }

    [Theory]
    [MemberData(nameof(Learners))]
    public void Rows_without_labels_are_refused_by_name(string learner) =>
        Refused(learner, new RiskTableBuilder().AddNumeric("x", [1.0, 2, 3, 4]).Build()).ShouldContain("label");

    [Theory]
    [MemberData(nameof(Learners))]
    public void Targets_that_are_no_events_are_refused_by_kind(string learner)
    {
        RiskTable table = RiskSamples.Mixed(60, 1);
        Refused(learner, table.WithTargets([.. Enumerable.Range(0, 60).Select(i => (double)i)], TargetKind.Count)).ShouldContain("counts");
        Refused(learner, table.WithTargets([.. Enumerable.Range(0, 60).Select(i => i / 2.0)], TargetKind.Real)).ShouldContain("numbers");
        Refused(learner, table.WithTargets([.. Enumerable.Range(0, 60).Select(i => (double)(i % 3))], TargetKind.Ordered))
            .ShouldContain("ordered steps");
    }

    [Theory]
    [MemberData(nameof(Learners))]
    public void Columns_without_any_known_value_are_refused(string learner) =>
        Refused(learner, new RiskTableBuilder().AddNumeric("x", [.. Enumerable.Repeat(double.NaN, 40)]).SetLabels(Alternating(40)).Build())
            .ShouldContain("known value");

    [Theory]
    [MemberData(nameof(Learners))]
    public void A_missing_column_beside_a_known_one_changes_nothing(string learner)
    {
        RiskTable table = RiskSamples.Numeric(300, 2, 5);
        double[] first = Column(table, 0), second = Column(table, 1);
        RiskTable plain = new RiskTableBuilder().AddNumeric("a", first).AddNumeric("b", second).SetLabels(table.Labels.ToArray()).Build();
        RiskTable wider = new RiskTableBuilder().AddNumeric("a", first).AddNumeric("b", second)
            .AddNumeric("missing", [.. first.Select(_ => double.NaN)])
            .SetLabels(table.Labels.ToArray()).Build();
        RiskSamples.Score(Train(learner, wider), wider).ShouldBe(RiskSamples.Score(Train(learner, plain), plain));
    }

    private static string Refused(string learner, RiskTable table) =>
        Should.Throw<InputRefusedException>(() => Train(learner, table)).Message;

    private static IRiskModel Train(string learner, RiskTable table) => learner switch
    {
        "logistic" => LogisticTrainer.Train(table),
        "boosted trees" => RiskSamples.Boost(table, new BoostingOptions { Trees = 5 }),
        _ => AutoTrainer.Train(
            table,
            new AutoOptions
            {
                LogisticPenalties = [1], BoostingGrid = [new BoostingOptions { Trees = 5, MaximumDepth = 2 }],
                BoostingSeeds = 1
            },
            cancellationToken: TestContext.Current.CancellationToken).Model,
    };

    private static byte[] Alternating(int rows) => [.. Enumerable.Range(0, rows).Select(i => (byte)(i % 2))];

    private static double[] Column(RiskTable table, int feature)
    {
        double[] values = new double[table.RowCount];
        table.CopyColumn(feature, 0, values);
        return values;
    }
}
