using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Explanation;
using Pedagogy6P.MachineLearning.Hazard;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tests.Explanation;

public sealed class RiskExplainerTests
{
    [Fact]
    public void Tree_shapley_values_equal_brute_force()
    {
        RiskTable table = RiskSamples.Mixed(600, 3);
        BoostedTreesModel model = RiskSamples.Boost(table, new BoostingOptions { Trees = 5, MaximumDepth = 4 });
        RiskExplainer explainer = new(model);
        double[] row = new double[table.Schema.Count];
        for (int i = 0; i < 25; i++)
        {
            table.CopyRow(i, row);
            ImmutableArray<FeatureContribution> contributions = explainer.Explain(row).Contributions;
            for (int f = 0; f < row.Length; f++)
            {
                double expected = 0;
                foreach (RegressionTree tree in model.Trees)
                {
                    expected += BruteForce(tree, row, f);
                }

                contributions[f].LogOdds.ShouldBe(expected, 1e-9);
            }
        }
    }

    [Fact]
    public void Hazards_are_explained_by_that_of_the_event_in_the_period_of_the_row()
    {
        RiskTable table = RiskSamples.Numeric(300, 3, 8);
        int[] periods = [.. Enumerable.Range(0, 300).Select(i => 1 + (i % 4))];
        HazardModel model = HazardTrainer.Train(PersonPeriods.Expand(table, periods, table.Labels), ["event"], "event",
            cancellationToken: TestContext.Current.CancellationToken);
        foreach (double period in (double[])[0, 3, 9])
        {
            double[] row = [0.3, 0.1, -0.2, period];
            double hazard = model.WithinNext(row, "event", 7);
            new RiskExplainer(model).Explain(row).LogOdds.ShouldBe(Math.Log(hazard / (1 - hazard)), 1e-9);
        }
    }

    [Fact]
    public void Contributions_add_up_for_averages_too()
    {
        RiskTable table = RiskSamples.Mixed(500, 4);
        AveragedModel model = new([new(LogisticTrainer.Train(table), 1),
            new(RiskSamples.Boost(table, new BoostingOptions { Trees = 10 }), 3)]);
        double[] row = new double[table.Schema.Count];
        table.CopyRow(7, row);
        RiskExplanation explanation = new RiskExplainer(model).Explain(row);
        double expected = (((LogisticModel)model.Members[0].Model).LogOdds(row) / 4)
            + (((BoostedTreesModel)model.Members[1].Model).LogOdds(row) * 3 / 4);
        explanation.LogOdds.ShouldBe(expected, 1e-9);
        (explanation.BaseLogOdds + explanation.Contributions.Sum(c => c.LogOdds)).ShouldBe(explanation.LogOdds, 1e-12);
        explanation.Probability.ShouldBe(model.Probability(row));
    }

    [Fact]
    public void The_features_that_matter_come_first()
    {
        RiskTable table = RiskSamples.Mixed(3000, 5);
        ImmutableArray<FeatureImportance> importance = new RiskExplainer(LogisticTrainer.Train(table)).Importance(table);
        importance.Take(2).Select(i => i.Feature).ShouldBe(["load", "days_silent"], ignoreOrder: true);
        importance[^1].Feature.ShouldBe("noise");
    }

    [Fact]
    public void Counterfactuals_change_levers_only_and_are_rescored()
    {
        RiskTable table = RiskSamples.Mixed(2000, 6);
        LogisticModel model = LogisticTrainer.Train(table);
        int onSite = table.Schema[4].Categories.IndexOf("on-site"), online = table.Schema[4].Categories.IndexOf("online");
        double[] row = [1.8, 20, 1, 0.5, online];
        ImmutableArray<Lever> levers =
        [
            new Lever("weekly load", [new LeverOption("half", [new("load", 0.9)])]),
            new Lever("modality",
                [new LeverOption("on site", [new("modality", onSite)]), new LeverOption("as now", [new("modality", online)])]),
        ];
        ImmutableArray<Counterfactual> found = CounterfactualSearch.Find(model, row, levers);
        found[0].Changes.ShouldBe([new LeverChange("weekly load", "half"), new LeverChange("modality", "on site")]);
        found[0].Probability.ShouldBe(model.Probability([0.9, 20, 1, 0.5, onSite]));
        found.ShouldAllBe(c => c.Reduction > 0);
        Should.Throw<InputRefusedException>(() =>
            CounterfactualSearch.Find(model, row, [new Lever("age", [new LeverOption("younger", [new("age", 1)])])]));
    }

    private static double BruteForce(RegressionTree tree, double[] row, int feature)
    {
        int n = row.Length;
        double value = 0;
        for (int set = 0; set < 1 << n; set++)
        {
            if ((set & (1 << feature)) == 0)
            {
                int size = System.Numerics.BitOperations.PopCount((uint)set);
                double weight = Factorial(size) * Factorial(n - size - 1) / Factorial(n);
                value += weight * (Expected(tree, 0, row, set | (1 << feature)) - Expected(tree, 0, row, set));
            }
        }

        return value;
    }

    private static double Expected(RegressionTree tree, int node, double[] row, int known)
    {
        if (tree.IsLeaf(node))
        {
            return tree.Value[node];
        }

        int left = tree.Left[node], right = tree.Right[node];
        if ((known & (1 << tree.Feature[node])) != 0)
        {
            return Expected(tree, tree.GoesLeft(node, TreeInputs.Exact.Of(row[tree.Feature[node]])) ? left : right, row, known);
        }

        return ((tree.Cover[left] * Expected(tree, left, row, known))
            + (tree.Cover[right] * Expected(tree, right, row, known))) / (tree.Cover[left] + tree.Cover[right]);
    }

    private static double Factorial(int n) => n <= 1 ? 1 : n * Factorial(n - 1);
}
