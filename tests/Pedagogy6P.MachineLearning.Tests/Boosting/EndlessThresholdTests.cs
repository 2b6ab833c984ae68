using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests.Boosting;

/// <summary>A split at +∞ parts what is known from what is missing, whichever way a model is scored.</summary>
public sealed class EndlessThresholdTests
{
    private static readonly double[] Known = [double.NegativeInfinity, -1, 0, float.MaxValue, double.MaxValue, double.PositiveInfinity];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void All_known_values_go_left(bool walked)
    {
        BoostedTreesModel model = Model(walked);
        foreach (double value in Known)
        {
            model.LogOdds([value, 0]).ShouldBe(-1);
            Batch(model, value).ShouldBe(model.Probability([value, 0]));
        }

        model.LogOdds([double.NaN, 0]).ShouldBe(1);
        Batch(model, double.NaN).ShouldBe(model.Probability([double.NaN, 0]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Contributions_follow(bool walked)
    {
        BoostedTreesModel model = Model(walked);
        double[] parts = new double[2];
        model.Contributions([double.PositiveInfinity, 0], parts);
        (model.BaseLogOdds + parts.Sum()).ShouldBe(-1, 1e-9);
    }

    // With a split on categories, in a second tree that changes nothing, rows walk the trees; else they are looked up in tables.
    private static BoostedTreesModel Model(bool walked)
    {
        FeatureSchema schema = new([new Feature("x", FeatureKind.Numeric), new Feature("c", FeatureKind.Categorical, ["a", "b"])]);
        ImmutableArray<TreeNode> split =
            [new TreeNode(0, float.PositiveInfinity, 1, 2, MissingLeft: false, 0, 2), TreeNode.Leaf(-1, 1), TreeNode.Leaf(1, 1)];
        ImmutableArray<TreeNode> category =
        [
            new TreeNode(1, 0, 1, 2, MissingLeft: false, 0, 2) { CategoriesLeft = [true, false] }, TreeNode.Leaf(0, 1), TreeNode.Leaf(0, 1),
        ];
        return BoostedTreesModel.Of(new TreeEnsemble(schema, 0, walked ? [split, category] : [split]));
    }

    private static double Batch(BoostedTreesModel model, double value)
    {
        double[] destination = new double[3];
        ((IRiskModel)model).Probabilities([value, 0, value, 0, value, 0], destination);
        destination.ShouldAllBe(probability => probability == destination[0]);
        return destination[0];
    }
}
