using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Predictive.Forecasts;

namespace Pedagogy6P.Benchmarks.Research.Forecasts;

/// <summary>Series whose truth is known: steps, low counts, newcomers, walks.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Known">Months that are seen.</param>
/// <param name="Ahead">Months that are forecast.</param>
/// <param name="Draw">Draws the value of a month; the state is that of the series, 0 before its first month.</param>
internal sealed record PlantedSeries(string Name, int Known, int Ahead, Func<Dice, int, double, (double Value, double State)> Draw)
{
    private const int Count = 500;

    /// <summary>The kinds.</summary>
    public static readonly PlantedSeries[] All =
    [
        new("twice as high from month 24 of 36 on, noise 3 %", 36, 12, (dice, month, _) => (Noisy(dice, month < 24 ? 500 : 1000, 0.03), 0)),
        new("twice as high from month 36 of 48 on, season 30 %, noise 5 %", 48, 12,
            (dice, month, _) => (Noisy(dice, Season(month) * (month < 36 ? 500 : 1000), 0.05), 0)),
        new("half as high from month 45 of 60 on, season 30 %, noise 5 %", 60, 12,
            (dice, month, _) => (Noisy(dice, Season(month) * (month < 45 ? 500 : 250), 0.05), 0)),
        new("Poisson, mean 7, from month 24 of 36 on 45", 36, 12, (dice, month, _) => (Poisson(dice, month < 24 ? 7 : 45), 0)),
        new("Poisson, mean 3, season 30 %, 36 months", 36, 12, (dice, month, _) => (Poisson(dice, 3 * Season(month)), 0)),
        new("Poisson, mean 8, season 30 %, 36 months", 36, 12, (dice, month, _) => (Poisson(dice, 8 * Season(month)), 0)),
        new("Poisson, mean 5, 24 months, 6 ahead", 24, 6, (dice, _, _) => (Poisson(dice, 5), 0)),
        new("30 months of zeros, then Poisson, mean 20, for 18", 48, 12, (dice, month, _) => (month < 30 ? 0 : Poisson(dice, 20), 0)),
        new("walk in logarithms, 5 % a month, 60 months", 60, 12, (dice, _, level) => Walk(dice, level, 0.05)),
        new("walk in logarithms, 20 % a month, 60 months", 60, 12, (dice, _, level) => Walk(dice, level, 0.2)),
    ];

    /// <summary>
    /// Share of months within the intervals of 95 %, and the median and the 99 % quantile of the last upper bound over the largest value.
    /// </summary>
    public (double Held, double Middle, double Far) Measure(Dice dice)
    {
        var forecaster = new MonthlyForecaster(new ForecastOptions { Levels = [0.95] });
        int held = 0;
        double[] upper = new double[Count];
        for (int series = 0; series < Count; series++)
        {
            double[] values = new double[Known + Ahead];
            double state = 0;
            for (int month = 0; month < values.Length; month++)
            {
                (values[month], state) = Draw(dice, month, state);
            }

            ForecastBand band = forecaster.Forecast(new MonthlySeries("s", new DateOnly(2000, 1, 1), [.. values[..Known]]), Ahead).Bands[0];
            for (int month = 0; month < Ahead; month++)
            {
                held += values[Known + month] >= band.Lower[month] && values[Known + month] <= band.Upper[month] ? 1 : 0;
            }

            upper[series] = band.Upper[^1] / values[..Known].Max();
        }

        Array.Sort(upper);
        return ((double)held / (Count * Ahead), upper[Count / 2], upper[Count * 99 / 100]);
    }

    private static double Season(int month) => 1 + (0.3 * Math.Sin(month * Math.PI / 6));

    private static double Noisy(Dice dice, double level, double noise) => level * Math.Exp(noise * dice.Normal());

    private static (double Value, double State) Walk(Dice dice, double level, double step)
    {
        double next = level + (step * dice.Normal());
        return (100 * Math.Exp(next), next);
    }

    // Knuth (1969).
    private static double Poisson(Dice dice, double mean)
    {
        int count = 0;
        for (double product = dice.Uniform(); product > Math.Exp(-mean); product *= dice.Uniform())
        {
            count++;
        }

        return count;
    }
}
