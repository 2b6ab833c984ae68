using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tests.Logistic;

public sealed class LogisticOptionsTests
{
    private static readonly RiskTable Table = RiskSamples.Numeric(60, 2, 1);

    public static TheoryData<LogisticOptions, string, string> Impossible => new()
    {
        { new() { L2 = -1 }, "L2", "-1" },
        { new() { L2 = double.NaN }, "L2", "NaN" },
        { new() { L1 = -0.5 }, "L1", "-0.5" },
        { new() { L1 = double.PositiveInfinity }, "L1", "Infinity" },
        { new() { Tolerance = -1e-9 }, "Tolerance", "-1E-09" },
        { new() { MaximumSteps = 0 }, "MaximumSteps", "0" },
        { new() { MaximumSteps = int.MinValue }, "MaximumSteps", "-2147483648" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void An_impossible_option_is_refused_by_name_and_value(LogisticOptions options, string name, string value)
    {
        Violation violation = Should.Throw<InputRefusedException>(() => LogisticTrainer.Train(Table, options)).Violations
            .ShouldHaveSingleItem();
        (violation.Table, violation.Column, violation.Value).ShouldBe(("logistic options", name, value));
    }

    [Fact]
    public void All_impossible_options_are_refused_at_once() =>
        Should.Throw<InputRefusedException>(() => LogisticTrainer.Train(Table, new LogisticOptions { L2 = -1, L1 = -1, MaximumSteps = -3 }))
            .Violations.Select(violation => violation.Column).ShouldBe(["L1", "L2", "MaximumSteps"]);

    [Fact]
    public void A_weight_of_two_is_two_rows_and_of_none_no_row()
    {
        // Columns are standardised without weights, so only a fit without a penalty on them must agree.
        double[] weights = [.. Enumerable.Range(0, 60).Select(row => (double)(row % 3))];
        int[] repeated = [.. Enumerable.Range(0, 60).SelectMany(row => Enumerable.Repeat(row, row % 3))];
        LogisticOptions free = new() { L2 = 0, Tolerance = 1e-12 };
        double[] one = RiskSamples.Score(LogisticTrainer.Train(Table.WithWeights(weights), free), Table.Subset(repeated));
        double[] other = RiskSamples.Score(LogisticTrainer.Train(Table.Subset(repeated), free), Table.Subset(repeated));
        one.Zip(other).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-7);
    }

    [Fact]
    public void Known_coefficients_give_their_line_and_a_missing_value_adds_nothing()
    {
        FeatureSchema schema = new([new Feature("a", FeatureKind.Numeric), new Feature("b", FeatureKind.Ordinal)]);
        LogisticModel model = LogisticModel.Of(schema, -1, [0.5, 2]);
        model.LogOdds([3, -1]).ShouldBe(-1.5);
        model.LogOdds([1e6, 0]).ShouldBe(499_999, "nothing is known of a training range");
        model.LogOdds([double.NaN, 1]).ShouldBe(1);
        model.Probability([2, 0]).ShouldBe(0.5);
        Should.Throw<ArgumentException>(() => model.LogOdds([1]));
        Should.Throw<ArgumentException>(() => LogisticModel.Of(schema, -1, [0.5]));
        Should.Throw<ArgumentException>(() => LogisticModel.Of(schema, double.NaN, [0.5, 2]));
        Should.Throw<ArgumentException>(() => LogisticModel.Of(schema, -1, [0.5, double.PositiveInfinity]));
        FeatureSchema categorical = new([new Feature("c", FeatureKind.Categorical, ["x"])]);
        Should.Throw<ArgumentException>(() => LogisticModel.Of(categorical, 0, [1])).Message.ShouldContain("'c'");
    }
}
