using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

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

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Several_statistics_have_each_the_interval_that_it_has_by_itself(int rowsOfPerson)
    {
        PersonBootstrap bootstrap = new([.. Enumerable.Range(0, 120).Select(row => row / rowsOfPerson)], 50, 7);
        double Sum(ReadOnlySpan<int> counts) => Dot(counts, row => row * 0.1);
        double Odd(ReadOnlySpan<int> counts) => Dot(counts, row => row % 2) is var odd && odd > 60 ? double.NaN : odd;
        List<long> told = [];

        ImmutableArray<Interval> all = bootstrap.OfAll(2, (counts, values) => (values[0], values[1]) = (Sum(counts), Odd(counts)),
            new Told(progress => told.Add(progress.Done)));

        all.ShouldBe([bootstrap.Of(Sum), bootstrap.Of(Odd)]);
        told.ShouldBe(Enumerable.Range(1, 50).Select(draw => (long)draw));
        bootstrap.OfAll(0, (_, _) => { }).ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => bootstrap.OfAll(-1, (_, _) => { }));
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

    private static double Dot(ReadOnlySpan<int> counts, Func<int, double> ofRow)
    {
        double sum = 0;
        for (int row = 0; row < 120; row++)
        {
            sum += (counts.IsEmpty ? 1 : counts[row]) * ofRow(row);
        }

        return sum;
    }

    // At once, unlike Progress, which tells from another thread.
    private sealed class Told(Action<WorkProgress> tell) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => tell(value);
    }
}
