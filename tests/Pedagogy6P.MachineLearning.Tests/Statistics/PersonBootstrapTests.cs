using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests.Statistics;

public sealed class PersonBootstrapTests
{
    private static readonly RiskTable Table = RiskSamples.Mixed(800, 4);

    [Fact]
    public void The_same_seed_gives_the_same_interval_around_the_estimate()
    {
        double[] scores = Scores(0.6);
        Interval a = new PersonBootstrap(Table.Persons, 200, 5).Of(RiskMetric.Auc, Table.Labels, scores),
            b = new PersonBootstrap(Table.Persons, 200, 5).Of(RiskMetric.Auc, Table.Labels, scores);
        a.ShouldBe(b);
        a.Estimate.ShouldBe(RiskMetrics.Auc(Table.Labels, scores));
        a.Lower.ShouldBeLessThan(a.Estimate);
        a.Upper.ShouldBeGreaterThan(a.Estimate);
    }

    [Fact]
    public void A_model_does_not_differ_from_itself_but_does_from_a_much_worse_one()
    {
        PersonBootstrap bootstrap = new(Table.Persons, 200);
        bootstrap.Difference(RiskMetric.Auc, Table.Labels, Scores(0.6), Scores(0.6)).ShouldBe(new Interval(0, 0, 0));
        bootstrap.Difference(RiskMetric.Auc, Table.Labels, Scores(0.3), Scores(5)).Excludes(0).ShouldBeTrue();
    }

    [Fact]
    public void Doubling_every_row_of_each_person_does_not_narrow_the_interval()
    {
        double[] scores = Scores(0.6);
        int[] twice = [.. Enumerable.Range(0, Table.RowCount).SelectMany(i => new[] { i, i })];
        RiskTable doubled = Table.Subset(twice);
        Interval once = new PersonBootstrap(Table.Persons, 300, 1).Of(RiskMetric.Brier, Table.Labels, Squash(scores)),
            both = new PersonBootstrap(doubled.Persons, 300, 1)
                .Of(RiskMetric.Brier, doubled.Labels, [.. twice.Select(i => Squash(scores)[i])]);
        (both.Upper - both.Lower).ShouldBe(once.Upper - once.Lower, 1e-9);
    }

    private static double[] Squash(double[] scores) => [.. scores.Select(s => 1 / (1 + Math.Exp(-s)))];

    private static double[] Scores(double noise)
    {
        Random random = new(3);
        byte[] labels = Table.Labels.ToArray();
        return [.. labels.Select(y => (0.2 * y) + (noise * random.NextDouble()))];
    }
}
