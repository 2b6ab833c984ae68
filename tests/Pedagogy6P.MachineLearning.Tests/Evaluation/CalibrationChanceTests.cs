using Pedagogy6P.MachineLearning.Evaluation;

namespace Pedagogy6P.MachineLearning.Tests.Evaluation;

/// <summary>
/// Few rows of a calibrated model look miscalibrated; a miscalibrated model still is, and on many rows nothing is excused.
/// </summary>
public sealed class CalibrationChanceTests
{
    private const double Allowed = 0.05;
    private const int Trials = 100;

    [Fact]
    public void A_calibrated_model_hardly_ever_fails_on_few_rows()
    {
        int alone = 0, withChance = 0;
        for (int trial = 0; trial < Trials; trial++)
        {
            (byte[] labels, double[] probabilities) = Draw(376, p => p, trial);
            double error = RiskMetrics.ExpectedCalibrationError(labels, probabilities);
            alone += error <= Allowed ? 1 : 0;
            withChance += error <= CalibrationChance.Quantile(labels, probabilities, draws: 200) ? 1 : 0;
        }

        alone.ShouldBeLessThan(Trials / 4);
        withChance.ShouldBeInRange((int)(0.93 * Trials), Trials);
    }

    [Theory]
    [InlineData(0.2, 1)]
    [InlineData(-0.2, 1)]
    [InlineData(0, 4)]
    public void A_miscalibrated_model_fails_on_few_rows_too(double shift, double stretch)
    {
        int passed = 0;
        for (int trial = 0; trial < Trials; trial++)
        {
            (byte[] labels, double[] probabilities) = Draw(376, p => Math.Clamp(Stretched(p, stretch) + shift, 0.01, 0.99), trial);
            passed += RiskMetrics.ExpectedCalibrationError(labels, probabilities) <= CalibrationChance.Quantile(labels, probabilities,
                draws: 200) ? 1 : 0;
        }

        passed.ShouldBeLessThan(Trials / 20);
    }

    [Theory]
    [InlineData(5_000, 0.05)]
    [InlineData(50_000, 0.02)]
    public void Many_rows_excuse_nothing(int rows, double most)
    {
        (byte[] labels, double[] probabilities) = Draw(rows, p => p, 1);
        CalibrationChance.Quantile(labels, probabilities, draws: 100).ShouldBeLessThan(most);
    }

    [Fact]
    public void Rows_weighted_for_censoring_pass_as_often()
    {
        int passed = 0;
        for (int trial = 0; trial < Trials; trial++)
        {
            // Whoever has the event is always seen, whoever has not one time in three.
            Random random = new(trial);
            (byte[] all, double[] given) = Draw(900, p => p, trial);
            int[] seen = [.. Enumerable.Range(0, all.Length).Where(row => all[row] == 1 || random.Next(3) == 0)];
            byte[] labels = [.. seen.Select(row => all[row])];
            double[] probabilities = [.. seen.Select(row => given[row])], weights = [.. seen.Select(row => all[row] == 1 ? 1.0 : 3.0)];
            double error = RiskMetrics.ExpectedCalibrationError(labels, probabilities, weights: weights);
            passed += error <= CalibrationChance.Quantile(labels, probabilities, weights: weights, draws: 200) ? 1 : 0;
        }

        passed.ShouldBeInRange((int)(0.93 * Trials), Trials);
    }

    [Fact]
    public void Many_rows_of_one_person_tell_no_more_than_one()
    {
        (byte[] labels, double[] probabilities) = Draw(300, p => p, 5);
        int[] persons = [.. Enumerable.Range(0, 3000).Select(row => row / 10)];
        byte[] tenfold = [.. persons.Select(person => labels[person])];
        double[] repeated = [.. persons.Select(person => probabilities[person])];
        double one = CalibrationChance.Quantile(labels, probabilities, seed: 3);
        CalibrationChance.Quantile(tenfold, repeated, persons, seed: 3).ShouldBe(one, 0.01);
        CalibrationChance.Quantile(tenfold, repeated, seed: 3).ShouldBeLessThan(0.7 * one);
    }

    [Fact]
    public void It_depends_on_the_seed_alone_and_wrong_input_is_refused()
    {
        (byte[] labels, double[] probabilities) = Draw(200, p => p, 9);
        CalibrationChance.Quantile(labels, probabilities, seed: 1).ShouldBe(CalibrationChance.Quantile(labels, probabilities, seed: 1));
        Should.Throw<ArgumentException>(() => CalibrationChance.Quantile(labels, probabilities, persons: [1]));
        Should.Throw<ArgumentOutOfRangeException>(() => CalibrationChance.Quantile(labels, probabilities, level: 1));
        Should.Throw<ArgumentOutOfRangeException>(() => CalibrationChance.Quantile(labels, probabilities, draws: 0));
    }

    private static double Stretched(double p, double factor) => 1 / (1 + Math.Exp(-factor * Math.Log(p / (1 - p))));

    // Chances between 0.15 and 0.65, what a model says of them, and what happened.
    private static (byte[] Labels, double[] Probabilities) Draw(int rows, Func<double, double> said, int seed)
    {
        Random random = new(seed);
        byte[] labels = new byte[rows];
        double[] probabilities = new double[rows];
        for (int row = 0; row < rows; row++)
        {
            double chance = 0.15 + (0.5 * random.NextDouble());
            labels[row] = (byte)(random.NextDouble() < chance ? 1 : 0);
            probabilities[row] = said(chance);
        }

        return (labels, probabilities);
    }
}
