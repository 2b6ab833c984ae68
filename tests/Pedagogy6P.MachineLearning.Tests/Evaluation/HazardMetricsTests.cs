using Pedagogy6P.MachineLearning.Evaluation;

namespace Pedagogy6P.MachineLearning.Tests.Evaluation;

public sealed class HazardMetricsTests
{
    [Fact]
    public void Kaplan_meier_matches_the_textbook_example()
    {
        // 6-MP arm of Freireich et al. 1963 (remission weeks), survival after each relapse time.
        double[] times = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
        byte[] events = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];
        StepCurve curve = KaplanMeier.Survival(times, events);
        curve.Times.ToArray().ShouldBe([6, 7, 10, 13, 16, 22, 23]);
        double[] expected = [0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448];
        for (int i = 0; i < expected.Length; i++)
        {
            curve.Values[i].ShouldBe(expected[i], 5e-4);
        }
    }

    [Fact]
    public void Without_censoring_concordance_and_brier_are_the_plain_ones()
    {
        double[] times = [1, 2, 3, 4], risks = [4, 3, 1, 2];
        byte[] events = [1, 1, 1, 1];
        HazardMetrics.Concordance(times, events, risks, 10).ShouldBe(5 / 6.0, 1e-15);
        HazardMetrics.Brier(times, events, [0.1, 0.4, 0.7, 0.9], 2)
            .ShouldBe(((0.1 * 0.1) + (0.4 * 0.4) + (0.3 * 0.3) + (0.1 * 0.1)) / 4, 1e-15);
    }

    [Fact]
    public void Censoring_weights_keep_the_brier_score_unbiased()
    {
        Random random = new(2);
        int n = 4000;
        double[] times = new double[n];
        byte[] events = new byte[n];
        for (int i = 0; i < n; i++)
        {
            double happens = -Math.Log(1 - random.NextDouble()) * 10, leaves = -Math.Log(1 - random.NextDouble()) * 15;
            times[i] = Math.Min(happens, leaves);
            events[i] = (byte)(happens <= leaves ? 1 : 0);
        }

        double survival = Math.Exp(-0.5);
        HazardMetrics.Brier(times, events, [.. Enumerable.Repeat(survival, n)], 5).ShouldBe(survival * (1 - survival), 0.01);
    }
}
