using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests;

public sealed class AveragedModelTests
{
    private static readonly FeatureSchema Schema = new([new Feature("load", FeatureKind.Numeric)]);

    [Fact]
    public void Probabilities_are_averaged_by_weight_alone_and_in_a_batch()
    {
        AveragedModel model = new([new(new HostModel(Schema, 1), 3), new(new PlainModel(Schema), 1)]);
        model.Members.Select(member => member.Weight).ShouldBe([0.75, 0.25]);
        double[] loads = [-2, 0, 1, 5];
        double[] batch = RiskSamples.Score(model, new RiskTableBuilder().AddNumeric("load", loads).Build());
        for (int i = 0; i < loads.Length; i++)
        {
            double expected = (0.75 * new HostModel(Schema, 1).Probability([loads[i]])) + 0.125;
            batch[i].ShouldBe(expected, 1e-15);
            model.Probability([loads[i]]).ShouldBe(batch[i]);
        }

        // More rows than are averaged at a time.
        double[] many = [.. Enumerable.Range(0, 150).Select(i => i / 10.0)], rows = new double[many.Length];
        model.Probabilities(many, rows);
        rows.ShouldBe(many.Select(load => model.Probability([load])));
        Should.Throw<ArgumentException>(() => model.Probabilities(many, new double[149]));
    }

    [Fact]
    public void Members_need_positive_weights_and_the_same_features()
    {
        FeatureSchema other = new([new Feature("hours", FeatureKind.Numeric)]);
        Should.Throw<ArgumentException>(() => new AveragedModel([]));
        Should.Throw<ArgumentException>(() => new AveragedModel([new(new PlainModel(Schema), 0)]));
        Should.Throw<ArgumentException>(() => new AveragedModel([new(new PlainModel(Schema), double.NaN)]));
        Should.Throw<ArgumentException>(() => new AveragedModel([new(new PlainModel(Schema), 1), new(new PlainModel(other), 1)]));
    }

    [Fact]
    public void Tables_with_other_features_are_refused()
    {
        AveragedModel model = new([new(new PlainModel(Schema), 1)]);
        RiskTable other = new RiskTableBuilder().AddNumeric("hours", [1.0, 2]).Build();
        Should.Throw<ArgumentException>(() => model.Probabilities(other, new double[2])).Message.ShouldContain("features");
        RiskTable same = new RiskTableBuilder().AddNumeric("load", [1.0, 2]).Build();
        Should.Throw<ArgumentException>(() => model.Probabilities(same, new double[3])).Message.ShouldContain("One place per row");
    }
}
