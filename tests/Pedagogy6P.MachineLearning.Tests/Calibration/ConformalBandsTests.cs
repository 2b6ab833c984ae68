using Pedagogy6P.MachineLearning.Calibration;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests.Calibration;

public sealed class ConformalBandsTests
{
    [Theory]
    [InlineData(0.05)]
    [InlineData(0.2)]
    public void Coverage_holds_on_average_over_many_calibrations_even_for_a_bad_model(double errorRate)
    {
        double covered = 0;
        const int Trials = 200;
        for (int trial = 0; trial < Trials; trial++)
        {
            (byte[] labels, double[] probabilities) = Draw(300, trial);
            (byte[] newLabels, double[] newProbabilities) = Draw(300, trial + 10_000);
            RiskTable table = new RiskTableBuilder().AddNumeric("p", newProbabilities).SetLabels(newLabels).Build();
            covered += ConformalBands.Train(labels, probabilities, errorRate).Coverage(table, newProbabilities)[0].Coverage / Trials;
        }

        covered.ShouldBeInRange(1 - errorRate - 0.01, 1 - errorRate + 0.03);
    }

    [Fact]
    public void A_sharp_model_answers_and_a_blunt_one_asks_a_human()
    {
        byte[] labels = [.. Enumerable.Range(0, 200).Select(i => (byte)(i % 2))];
        ConformalBands sharp = ConformalBands.Train(labels, [.. labels.Select((y, i) => (0.8 * y) + 0.1 + (i * 1e-5))]);
        sharp.Judge(0.95).ShouldBe(RiskVerdict.High);
        sharp.Judge(0.05).ShouldBe(RiskVerdict.Low);
        Random random = new(1);
        ConformalBands.Train(labels, [.. labels.Select(_ => random.NextDouble())]).Judge(0.5).ShouldBe(RiskVerdict.AskAHuman);
    }

    [Fact]
    public void With_too_few_rows_nothing_is_excluded() =>
        ConformalBands.Train([1, 0], [0.9, 0.1]).Judge(0.5).ShouldBe(RiskVerdict.AskAHuman);

    [Fact]
    public void Coverage_is_reported_per_group()
    {
        RiskTable table = RiskSamples.Mixed(600, 2);
        double[] p = [.. Enumerable.Range(0, 600).Select(i => (i % 10) / 10.0)];
        ConformalBands.Train(table.Labels, p).Coverage(table, p).Select(c => c.Group).ShouldBe(["", "site north", "site south"]);
    }

    // The model ranks, but its probabilities are far too low.
    private static (byte[] Labels, double[] Probabilities) Draw(int n, int seed)
    {
        Random random = new(seed);
        double[] truth = [.. Enumerable.Range(0, n).Select(_ => random.NextDouble())];
        return ([.. truth.Select(t => (byte)(random.NextDouble() < t ? 1 : 0))], [.. truth.Select(t => t * t * t)]);
    }
}
