using Pedagogy6P.MachineLearning.Evaluation;

namespace Pedagogy6P.MachineLearning.Tests.Evaluation;

public sealed class CensoringWeightsTests
{
    [Fact]
    public void Known_rows_stand_for_those_whose_watch_ended_before()
    {
        // Ten people; two watches end on day 2, so eight of ten go on: G(3−) = 0.8.
        double[] times = [1, 2, 2, 3, 5, 5, 6, 7, 8, 9];
        byte[] ended = [1, 0, 0, 1, 1, 0, 0, 1, 1, 0];
        CensoringWeights weights = new(times, ended);
        weights.Of(1, ended: true, until: 5).ShouldBe(1);
        weights.Of(2, ended: false, until: 5).ShouldBe(0);
        weights.Of(3, ended: true, until: 5).ShouldBe(1 / (7 / 9.0), 1e-12);

        // A watch that ends on the day of the horizon has shown all of it; events come first.
        weights.Of(5, ended: false, until: 5).ShouldBe(1 / (7 / 9.0), 1e-12);
        weights.Of(9, ended: false, until: 5).ShouldBe(1 / (7 / 9.0), 1e-12);
        weights.Of(7, ended: true, until: 5).ShouldBe(1 / (7 / 9.0), 1e-12);
        times.Zip(ended, (time, mark) => weights.Of(time, mark == 1, 5)).Sum().ShouldBe(10, 1e-12);
    }

    [Fact]
    public void A_row_that_begins_later_is_only_weighted_for_what_comes_after()
    {
        CensoringWeights weights = new([1, 2, 2, 3, 5, 5, 6, 7, 8, 9], [1, 0, 0, 1, 1, 0, 0, 1, 1, 0]);
        weights.Of(5, ended: true, until: 6, from: 3).ShouldBe(1, 1e-12);
        weights.Of(8, ended: true, until: 8, from: 3).ShouldBe(1 / (4 / 5.0 * (3 / 4.0)), 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_weighted_share_of_events_is_the_true_one_however_early_watches_end(int seed)
    {
        Random random = new(seed);
        int n = 20_000;
        double[] times = new double[n];
        byte[] events = new byte[n];
        for (int i = 0; i < n; i++)
        {
            double happens = -Math.Log(1 - random.NextDouble()) * 80, leaves = random.NextDouble() * 40;
            times[i] = Math.Min(happens, leaves);
            events[i] = (byte)(happens <= leaves ? 1 : 0);
        }

        CensoringWeights weights = new(times, events);
        double[] w = [.. times.Select((time, i) => weights.Of(time, events[i] == 1, 28))];
        byte[] labels = [.. times.Select((time, i) => (byte)(events[i] == 1 && time <= 28 ? 1 : 0))];
        double truth = 1 - Math.Exp(-28 / 80.0), plain = (double)labels.Count(y => y == 1) / w.Count(x => x > 0);
        RiskScores scores = RiskScores.OfProbabilities("m", labels, [.. labels.Select(_ => truth)], weights: w);
        plain.ShouldBeGreaterThan(truth + 0.1);
        scores.BaseRate.ShouldBe(truth, 0.015);
        scores.CalibrationError.ShouldBe(0, 0.015);
    }
}
