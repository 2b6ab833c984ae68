using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.MachineLearning.Tests.Statistics;

public sealed class LossTests
{
    [Fact]
    public void A_certain_prediction_that_is_wrong_costs_much_but_not_all()
    {
        LogLoss.Of(1, 0).ShouldBe(-Math.Log(1e-15));
        LogLoss.Of(0, 1).ShouldBe(-Math.Log(1 - (1 - 1e-15)));
        LogLoss.Of(1, 0.25).ShouldBe(Math.Log(4), 1e-15);
        LogLoss.Of(0, 0.25).ShouldBe(Math.Log(4.0 / 3), 1e-15);
    }

    [Fact]
    public void The_metric_is_the_mean_loss()
    {
        byte[] labels = [1, 0, 1];
        double[] probabilities = [0.9, 0.2, 0];
        RiskMetrics.LogLoss(labels, probabilities)
            .ShouldBe(labels.Select((label, i) => LogLoss.Of(label, probabilities[i])).Average(), 1e-14);
    }

    [Theory]
    [InlineData(-800, 0)]
    [InlineData(0, 0.5)]
    [InlineData(800, 1)]
    public void Log_odds_beyond_all_measure_overflow_nowhere(double logOdds, double expected) => Logit.Sigmoid(logOdds).ShouldBe(expected);

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.3)]
    [InlineData(0.98)]
    public void Log_odds_lead_back_to_the_probability(double probability) =>
        Logit.Sigmoid(Logit.Of(probability)).ShouldBe(probability, 1e-15);

    [Fact]
    public void Certain_probabilities_have_finite_log_odds()
    {
        double.IsFinite(Logit.Of(0)).ShouldBeTrue();
        double.IsFinite(Logit.Of(1)).ShouldBeTrue();
    }
}
