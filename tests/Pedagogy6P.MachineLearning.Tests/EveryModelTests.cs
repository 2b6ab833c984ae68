using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Explanation;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests;

/// <summary>What holds for models of every kind.</summary>
public sealed class EveryModelTests
{
    public static TheoryData<string> Names => EveryModel.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_row_gets_a_probability(string name)
    {
        IRiskModel model = EveryModel.Named(name);
        foreach (double[] row in StrangeRows.Of(model.Schema, 300))
        {
            model.Probability(row).ShouldBeInRange(0, 1);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Many_threads_get_the_probabilities_that_one_gets(string name)
    {
        IRiskModel model = EveryModel.Named(name);
        RiskTable table = Table(model.Schema, 333);
        double[][] rows = [.. Enumerable.Range(0, table.RowCount).Select(row => Row(table, row))];
        double[] expected = Score(model, table);
        Parallel.For(0, 24, new ParallelOptions { MaxDegreeOfParallelism = 8 }, run =>
        {
            double[] scored = run % 2 == 0 ? Score(model, table) : [.. rows.Select(row => model.Probability(row))];
            scored.ShouldBe(expected, $"run {run}");
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_table_is_scored_row_by_row_whatever_is_scored_with_it(string name)
    {
        IRiskModel model = EveryModel.Named(name);
        RiskTable table = Table(model.Schema, 70);
        double[] all = Score(model, table);
        foreach (int count in (int[])[0, 1, 7, 16, 33])
        {
            int[] rows = [.. Enumerable.Range(0, count).Select(i => i * 13 % 70)];
            Score(model, table.Subset(rows)).ShouldBe(rows.Select(row => all[row]));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Reasons_of_many_threads_add_up_to_the_log_odds_and_are_those_of_one(string name)
    {
        IRiskModel model = EveryModel.Named(name);
        if (model.FindUnexplained() is { } unexplained)
        {
            Should.Throw<ArgumentException>(() => new RiskExplainer(model)).Message.ShouldContain(unexplained.GetType().Name);
            return;
        }

        RiskExplainer explainer = new(model);
        double[][] rows = StrangeRows.Of(model.Schema, 40);
        RiskExplanation[] expected = [.. rows.Select(row => explainer.Explain(row))];
        foreach (RiskExplanation one in expected)
        {
            one.LogOdds.ShouldBe(one.BaseLogOdds + one.Contributions.Sum(part => part.LogOdds), 1e-9);
        }

        Parallel.For(0, 16, run => rows.Select(row => explainer.Explain(row).LogOdds)
            .ShouldBe(expected.Select(one => one.LogOdds), $"run {run}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_and_tables_of_other_features_are_programming_errors(string name)
    {
        IRiskModel model = EveryModel.Named(name);
        Should.Throw<ArgumentException>(() => model.Probability(new double[model.Schema.Count + 1]));
        Should.Throw<ArgumentException>(() => model.Probability([]));
        RiskTable other = new RiskTableBuilder().AddNumeric("other", [1.0]).Build();
        Should.Throw<ArgumentException>(() => model.Probabilities(other, new double[1]));
        Should.Throw<ArgumentException>(() => model.Probabilities(Table(model.Schema, 2), new double[3]));
        Should.Throw<ArgumentException>(() => model.Probabilities(new double[(2 * model.Schema.Count) + 1], new double[2]));
        Should.Throw<ArgumentException>(() => new RiskExplainer(model).Explain(new double[model.Schema.Count + 1]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_in_one_call_get_what_they_get_alone(string name)
    {
        IRiskModel model = EveryModel.Named(name);
        double[][] rows = StrangeRows.Of(model.Schema, 65);
        foreach (int count in (int[])[0, 1, 2, 17, 65])
        {
            double[] together = new double[count];
            model.Probabilities([.. rows.Take(count).SelectMany(row => row)], together);
            together.ShouldBe(rows.Take(count).Select(row => model.Probability(row)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void One_outcome_alone_can_be_scored(string name)
    {
        IRiskModel model = EveryModel.Named(name);
        RiskTable table = Table(model.Schema, 60);
        double[] probabilities = Score(model, table);
        RiskScores scores = RiskScores.OfProbabilities(name, new byte[60], probabilities);
        (double.IsNaN(scores.Auc), double.IsNaN(scores.CalibrationSlope), double.IsNaN(scores.RecallAtBudget)).ShouldBe((true, true, true));
        scores.Brier.ShouldBe(probabilities.Average(probability => probability * probability), 1e-12);
        scores.PrecisionAtBudget.ShouldBe(0);
        scores.BaseRate.ShouldBe(0);
    }

    private static double[] Score(IRiskModel model, RiskTable table)
    {
        double[] probabilities = new double[table.RowCount];
        model.Probabilities(table, probabilities);
        return probabilities;
    }

    private static double[] Row(RiskTable table, int row)
    {
        double[] values = new double[table.Schema.Count];
        table.CopyRow(row, values);
        return values;
    }

    private static RiskTable Table(FeatureSchema schema, int count)
    {
        double[][] rows = StrangeRows.Of(schema, count);
        RiskTableBuilder builder = new();
        foreach ((int index, Feature feature) in schema.Features.Index())
        {
            _ = feature.Kind == FeatureKind.Categorical
                ? builder.AddCategorical(feature.Name, [.. rows.Select(row => row[index] >= 0 && row[index] < feature.Categories.Length
                    ? feature.Categories[(int)row[index]] : null)], feature.Categories)
                : builder.AddNumeric(feature.Name, [.. rows.Select(row => row[index])], feature.Kind == FeatureKind.Ordinal);
        }

        return builder.Build();
    }
}
