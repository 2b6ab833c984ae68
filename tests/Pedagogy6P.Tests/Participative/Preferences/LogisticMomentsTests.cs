using Pedagogy6P.Participative.Preferences;

namespace Pedagogy6P.Tests.Participative.Preferences;

/// <summary>Mean and variance after a "yes": those of the exact posterior, by plain integration.</summary>
public sealed class LogisticMomentsTests
{
    private const int Steps = 400_000;

    [Fact]
    public void Moments_are_those_of_the_exact_posterior()
    {
        foreach (double mean in (double[])[-6, -2, 0, 0.5, 3, 8])
        {
            foreach (double variance in (double[])[0.01, 0.5, 2, 9])
            {
                (double m, double v) = LogisticMoments.AfterYes(mean, variance);
                (double exactMean, double exactVariance) = Exact(mean, variance);
                m.ShouldBe(exactMean, 2e-3 * Math.Sqrt(variance), $"{mean} {variance}");
                v.ShouldBe(exactVariance, 5e-3 * variance, $"{mean} {variance}");
            }
        }
    }

    [Fact]
    public void A_no_mirrors_a_yes()
    {
        (double yes, double left) = LogisticMoments.AfterYes(-0.7, 2);
        LogisticMoments.AfterNo(0.7, 2).ShouldBe((-yes, left));
    }

    [Theory]
    [InlineData(-1e6, 1)]
    [InlineData(1e6, 1)]
    [InlineData(-30, 1e4)]
    [InlineData(30, 1e4)]
    [InlineData(0, 1e-9)]
    [InlineData(-499, 1e-9)]
    public void Extreme_numbers_stay_numbers(double mean, double variance)
    {
        (double m, double v) = LogisticMoments.AfterYes(mean, variance);
        double.IsFinite(m).ShouldBeTrue();
        m.ShouldBeGreaterThanOrEqualTo(Math.Clamp(mean, -500, 500));
        v.ShouldBeInRange(0, variance);
    }

    private static (double Mean, double Variance) Exact(double mean, double variance)
    {
        double deviation = Math.Sqrt(variance), sum = 0, first = 0, second = 0;
        for (int step = 0; step <= Steps; step++)
        {
            double t = -12 + (24.0 * step / Steps), z = mean + (deviation * t);
            double mass = Math.Exp(-t * t / 2) / (1 + Math.Exp(-z));
            (sum, first, second) = (sum + mass, first + (mass * z), second + (mass * z * z));
        }

        double at = first / sum;
        return (at, (second / sum) - (at * at));
    }
}
