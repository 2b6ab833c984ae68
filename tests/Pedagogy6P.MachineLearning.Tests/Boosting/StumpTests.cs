using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests.Boosting;

/// <summary>The first split of a model against every split that there is, tried one after the other in double precision.</summary>
public sealed class StumpTests
{
    private const double LearningRate = 0.3;

    // Derivatives are rounded to 2⁻²⁰ of the largest.
    private const double Rounding = 2e-4;

    // Of each row three values, of which below 0 are missing, the label and the weight in hundredths; both labels are always there.
    private static readonly Arbitrary<(int[] Values, (int Label, int Weight) Learnt)[]> Rows = Any.Array(Any.Array(Any.Number(-1, 7), 3, 3)
        .Zip(Learnt()).Convert(row => (row.Item1, row.Item2), row => (row.Item1, row.Item2)), 60, 60);

    private static readonly Arbitrary<(int Value, (int Label, int Weight) Learnt)[]> Known = Any.Array(Any.Number(0, 30).Zip(Learnt())
        .Convert(row => (row.Item1, row.Item2), row => (row.Item1, row.Item2)), 50, 50);

    [Property(MaxTest = 160, Replay = "(20270104,77)")]
    public Property Numbers_and_missing_values_are_split_where_the_loss_falls_most() =>
        Prop.ForAll(Rows, Any.Of((0.0, 0.0), (1, 0), (0.5, 3), (8, 5)), (rows, penalties) =>
        {
            double[][] columns = [.. Enumerable.Range(0, 3).Select(column => rows
                .Select(row => row.Values[column] < 0 ? double.NaN : row.Values[column]).ToArray())];
            (byte[] labels, double[] weights) = Targets([.. rows.Select(row => row.Learnt)]);
            RiskTableBuilder builder = new RiskTableBuilder().SetLabels(labels).SetWeights(weights);
            List<bool[]> splits = [];
            foreach ((int index, double[] column) in columns.Index())
            {
                builder.AddNumeric($"x{index}", column);
                splits.AddRange(Enumerable.Range(-1, 10).SelectMany(cut => new[] { true, false }.Select(missingLeft =>
                    column.Select(value => double.IsNaN(value) ? missingLeft : value <= cut).ToArray())));
            }

            ShouldBeTheBest(builder.Build(), labels, weights, splits, penalties.Item1, penalties.Item2);
        });

    [Property(MaxTest = 80, Replay = "(20270104,77)")]
    public Property Numbers_without_missing_values_are_split_where_the_loss_falls_most() =>
        Prop.ForAll(Known, Any.Of((0.0, 0.0), (1, 2)), (rows, penalties) =>
        {
            double[] column = [.. rows.Select(row => (double)row.Value)];
            (byte[] labels, double[] weights) = Targets([.. rows.Select(row => row.Learnt)]);
            RiskTable table = new RiskTableBuilder().AddNumeric("x", column).SetLabels(labels).SetWeights(weights).Build();
            List<bool[]> cuts = [.. column.Distinct().Select(cut => column.Select(value => value <= cut).ToArray())];
            ShouldBeTheBest(table, labels, weights, cuts, penalties.Item1, penalties.Item2);
        });

    // With one category's ratio smoothed by the penalty the order of categories is exact only where nothing is penalised.
    [Fact]
    public void Categories_are_divided_as_well_as_by_trying_all_divisions()
    {
        for (int trial = 0; trial < 40; trial++)
        {
            Random random = new(trial);
            int[] codes = [.. Enumerable.Range(0, 400).Select(_ => random.Next(5))];
            (byte[] labels, double[] weights) = Draw(random, 400);
            RiskTable table = new RiskTableBuilder().AddCategorical("c", [.. codes.Select(code => $"c{code}")]).SetLabels(labels)
                .SetWeights(weights).Build();
            List<bool[]> divisions = [.. Enumerable.Range(1, 30).Select(set => codes.Select(code => (set & (1 << code)) != 0).ToArray())];
            ShouldBeTheBest(table, labels, weights, divisions, 0, 0, slack: 0.05);
        }
    }

    private static void ShouldBeTheBest(RiskTable table, byte[] labels, double[] weights, List<bool[]> splits, double l2, double minimum,
        double slack = 1e-3)
    {
        BoostedTreesModel model = RiskSamples.Boost(table, new BoostingOptions
        {
            Trees = 1, MaximumDepth = 1, LearningRate = LearningRate, L2 = l2, MinimumChildWeight = minimum,
        });
        double rate = Share(labels, weights);
        model.BaseScore.ShouldBe(Math.Log(rate / (1 - rate)), 1e-6);
        double[] gradients = [.. labels.Select((label, row) => weights[row] * (rate - label))];
        double[] hessians = [.. weights.Select(weight => weight * rate * (1 - rate))];
        double best = splits.Max(split => Gain(split));
        RegressionTree tree = model.Trees[0];
        if (tree.NodeCount == 1)
        {
            best.ShouldBeLessThan(Rounding);
            return;
        }

        double[] row = new double[table.Schema.Count];
        bool[] chosen = new bool[labels.Length];
        for (int i = 0; i < chosen.Length; i++)
        {
            table.CopyRow(i, row);
            chosen[i] = tree.LeafOf(row, TreeInputs.Exact) == tree.Left[0];
        }

        tree.Gain[0].ShouldBe(Gain(chosen), Rounding + (1e-3 * best));
        Gain(chosen).ShouldBeInRange((best * (1 - slack)) - Rounding, best + 1e-9);
        ((double)tree.Value[tree.Left[0]]).ShouldBe(Leaf(chosen, left: true), 1e-3);
        ((double)tree.Value[tree.Right[0]]).ShouldBe(Leaf(chosen, left: false), 1e-3);
        tree.Cover[tree.Left[0]].ShouldBe(Sum(hessians, chosen, left: true), 1e-3);

        double Gain(bool[] left)
        {
            double gl = Sum(gradients, left, left: true), gr = Sum(gradients, left, left: false), hl = Sum(hessians, left, left: true),
                hr = Sum(hessians, left, left: false);
            bool allowed = left.Contains(true) && left.Contains(false) && hl >= minimum - 1e-3 && hr >= minimum - 1e-3 && hl > 0 && hr > 0;
            return allowed ? ((gl * gl / (hl + l2)) + (gr * gr / (hr + l2)) - ((gl + gr) * (gl + gr) / (hl + hr + l2))) / 2 : 0;
        }

        double Leaf(bool[] split, bool left) => -LearningRate * Sum(gradients, split, left) / (Sum(hessians, split, left) + l2);
    }

    private static double Sum(double[] values, bool[] split, bool left) => values.Where((_, row) => split[row] == left).Sum();

    private static double Share(byte[] labels, double[] weights) =>
        labels.Select((label, row) => label * weights[row]).Sum() / weights.Sum();

    private static Arbitrary<(int Label, int Weight)> Learnt() => Any.Number(0, 1).Zip(Any.Number(50, 149))
        .Convert(row => (row.Item1, row.Item2), row => (row.Item1, row.Item2));

    private static (byte[] Labels, double[] Weights) Targets((int Label, int Weight)[] rows) =>
        ([.. rows.Select((row, number) => (byte)(number < 2 ? number : row.Label))], [.. rows.Select(row => row.Weight / 100.0)]);

    private static (byte[] Labels, double[] Weights) Draw(Random random, int rows) =>
        ([.. Enumerable.Range(0, rows).Select(row => (byte)(row < 2 ? row : random.Next(2)))],
            [.. Enumerable.Range(0, rows).Select(_ => 0.5 + random.NextDouble())]);
}
