using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Hazard;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tests.Hazard;

/// <summary>Hazards against a logistic regression on rows of persons and periods, and curves against the products they stand for.</summary>
public sealed class HazardDefinitionTests
{
    private static readonly ImmutableArray<string> Events = ["leave", "pass"];
    private static readonly RiskTable Persons = RiskSamples.Mixed(300, 5, cohorts: false);
    private static readonly int[] Observed = [.. Enumerable.Range(0, 300).Select(person => 1 + (person * 7 % 5))];
    private static readonly byte[] Outcomes = [.. Enumerable.Range(0, 300).Select(person => (byte)(person * 11 % 3))];
    private static readonly HazardModel Model = Train(new HazardOptions());

    [Fact]
    public void A_hazard_is_a_logistic_regression_on_the_periods_at_risk()
    {
        int[] rows = [.. Enumerable.Range(0, 300).SelectMany(person => Enumerable.Repeat(person, Observed[person]))];
        int[] periods = [.. Observed.SelectMany(count => Enumerable.Range(0, count))];
        RiskTable covariates = Persons.Subset(rows);
        RiskTableBuilder builder = new();
        foreach ((int feature, Feature described) in Persons.Schema.Features.Index())
        {
            double[] values = [.. Enumerable.Range(0, rows.Length).Select(row => covariates[row, feature])];
            _ = described.Kind == FeatureKind.Categorical
                ? builder.AddCategorical(described.Name, [.. values.Select(code => double.IsNaN(code) ? null
                    : described.Categories[(int)code])], described.Categories)
                : builder.AddNumeric(described.Name, values, described.Kind == FeatureKind.Ordinal);
        }

        RiskTable expanded = builder.AddCategorical("period", [.. periods.Select(period => $"{period}")]).Build();
        double[] row = new double[expanded.Schema.Count];
        foreach ((int index, string name) in Events.Index())
        {
            byte[] labels = [.. rows.Select((person, at) =>
                (byte)(periods[at] == Observed[person] - 1 && Outcomes[person] == index + 1 ? 1 : 0))];
            LogisticModel expected = LogisticTrainer.Train(expanded.WithLabels(labels));
            for (int i = 0; i < rows.Length; i += 17)
            {
                expanded.CopyRow(i, row);
                Model.WithinNext(row, name, 7).ShouldBe(expected.Probability(row), 1e-7);
            }
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 1)]
    [InlineData(7.5, 2)]
    [InlineData(21, 3)]
    [InlineData(70, 10)]
    public void Days_are_counted_in_whole_periods_rounded_up(double days, int periods)
    {
        double[] row = Row(3, 1);
        HazardCurves curves = Model.Curves(row, periods);
        for (int e = 0; e < Events.Length; e++)
        {
            Model.WithinNext(row, Events[e], days).ShouldBe(curves.Incidence[e][^1], 1e-12);
        }

        Model.Probability(row).ShouldBe(Model.WithinNext(row, "leave", 14));
    }

    [Fact]
    public void Curves_multiply_what_is_left_period_by_period()
    {
        double[] row = Row(8, 0);
        HazardCurves curves = Model.Curves(row, 8);
        double alive = 1;
        double[] happened = new double[2];
        for (int period = 0; period < 8; period++)
        {
            double[] hazards = [.. Events.Select(name => Model.WithinNext([.. row[..^1], period], name, 7))];
            for (int e = 0; e < 2; e++)
            {
                happened[e] += alive * hazards[e];
                curves.Incidence[e][period].ShouldBe(happened[e], 1e-12);
            }

            alive *= 1 - hazards.Sum();
            curves.Survival[period].ShouldBe(alive, 1e-12);
        }

        Model.WithinNext([.. row[..^1], 99], "leave", 7).ShouldBe(Model.WithinNext([.. row[..^1], 4], "leave", 7), "the last trained");
    }

    [Fact]
    public void Hazards_that_add_up_to_more_than_1_are_scaled_down_together()
    {
        FeatureSchema covariates = new([new Feature("load", FeatureKind.Numeric)]);
        FeatureSchema inner = HazardModel.InnerSchema(covariates, null);
        HazardModel model = new(covariates, Events, 0, [new HostModel(inner, 4), new HostModel(inner, 1)], 3, false, 7, 14);
        double[] each = [new HostModel(inner, 4).Probability([1, 0]), new HostModel(inner, 1).Probability([1, 0])];
        each.Sum().ShouldBeGreaterThan(1);
        HazardCurves curves = model.Curves([1, 0], 3);
        curves.Survival.ShouldBe([0, 0, 0]);
        curves.Incidence[0][2].ShouldBe(each[0] / each.Sum(), 1e-12);
        (curves.Incidence[0][2] + curves.Incidence[1][2]).ShouldBe(1, 1e-12);
        model.Probability([1, 0]).ShouldBe(each[0] / each.Sum(), 1e-12);
    }

    public static TheoryData<HazardOptions> Impossible =>
    [
        new HazardOptions { PeriodDays = 0 }, new HazardOptions { PeriodDays = double.NaN }, new HazardOptions { HorizonDays = -1 },
        new HazardOptions { HorizonDays = double.PositiveInfinity }, new HazardOptions { PeriodDays = 1e-9 },
        new HazardOptions { Logistic = new LogisticOptions { L2 = -1 } },
        new HazardOptions { Boosting = new BoostingOptions { Trees = 0 } },
    ];

    [Theory]
    [MemberData(nameof(Impossible))]
    public void Impossible_options_are_refused(HazardOptions options) => Should.Throw<InputRefusedException>(() => Train(options));

    [Fact]
    public void A_person_has_one_event_at_most_and_no_rows_after_it()
    {
        RiskTable rows = new RiskTableBuilder().AddNumeric("x", new double[4]).SetPersons(["a", "a", "a", "b"]).Build();
        Violation after = Should.Throw<InputRefusedException>(() => new PersonPeriods(rows, [2, 1, 3, 0], [1, 0, 0, 1])).Violations
            .ShouldHaveSingleItem();
        (after.Row, after.Value).ShouldBe((2, "a"));
        Should.Throw<InputRefusedException>(() => new PersonPeriods(rows, [1, 0, 3, 0], [1, 0, 2, 0])).Violations.Single().Row.ShouldBe(2);
        Should.Throw<InputRefusedException>(() => new PersonPeriods(rows, [3, 0, 1, 0], [2, 0, 1, 0])).Violations.Single().Row.ShouldBe(0);
        new PersonPeriods(rows, [0, 1, 2, 0], [0, 0, 2, 1]).Outcomes.ToArray().ShouldBe(new byte[] { 0, 0, 2, 1 });
        Should.Throw<InputRefusedException>(() => PersonPeriods.Expand(rows, [1, 1, 0, 1], [0, 0, 0, 0]));
        Should.Throw<ArgumentException>(() => Model.WithinNext(Row(0, 0), "nothing", 7));
        Should.Throw<ArgumentException>(() => Model.WithinNext([1], "leave", 7));
        Should.Throw<ArgumentOutOfRangeException>(() => Model.WithinNext(Row(0, 0), "leave", 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Model.Curves(Row(0, 0), 0));
    }

    private static double[] Row(int person, double period)
    {
        double[] row = new double[Persons.Schema.Count + 1];
        Persons.CopyRow(person, row);
        row[^1] = period;
        return row;
    }

    private static HazardModel Train(HazardOptions options) => HazardTrainer.Train(
        PersonPeriods.Expand(Unlinked(), Observed, Outcomes), Events, "leave", options, TestContext.Current.CancellationToken);

    // Two rows of the sample share a person; here everybody is watched alone.
    private static RiskTable Unlinked()
    {
        RiskColumn[] columns = [.. Enumerable.Range(0, Persons.Schema.Count).Select(Persons.Column)];
        return new RiskTable(Persons.Schema, columns, Persons.RowCount, null, null, null, [], null, []);
    }
}
