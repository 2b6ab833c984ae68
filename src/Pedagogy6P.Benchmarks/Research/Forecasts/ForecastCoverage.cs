using Pedagogy6P.Predictive.Forecasts;

namespace Pedagogy6P.Benchmarks.Research.Forecasts;

/// <summary>How often intervals of 95 % hold what came.</summary>
/// <param name="Protocol">From which origins.</param>
/// <param name="Origins">How many.</param>
/// <param name="ByHorizon">Share by month ahead.</param>
internal sealed record ForecastCoverage(string Protocol, int Origins, double[] ByHorizon)
{
    private const int Steps = 24;

    /// <summary>24 origins a series: spread over all of its months, the last ones, and windows of 100 months.</summary>
    public static IReadOnlyList<ForecastCoverage> Of(IReadOnlyList<double[]> series) =>
    [
        Measure("spread over all months, all months before seen", series, (one, step) =>
            (0, Spread(one, 60, step))),
        Measure("the last 24 months, all months before seen", series, (one, step) => (0, one.Length - StandIn.Horizon - step)),
        Measure("spread over all months, 100 months before seen", series, (one, step) =>
            (Spread(one, 100, step) - 100, Spread(one, 100, step))),
        Measure("the last 24 months, 100 months before seen", series, (one, step) =>
            (one.Length - StandIn.Horizon - step - 100, one.Length - StandIn.Horizon - step)),
    ];

    /// <summary>Every origin of each series from a month on, as far ahead as values are known.</summary>
    public static ForecastCoverage OfEveryOrigin(string protocol, IReadOnlyList<double[]> series, int first, int horizon)
    {
        var forecaster = new MonthlyForecaster(new ForecastOptions { Levels = [0.95] });
        int[] within = new int[horizon], known = new int[horizon];
        int origins = 0;
        foreach (double[] one in series)
        {
            for (int origin = first; origin < one.Length; origin++)
            {
                var seen = new MonthlySeries("s", new DateOnly(2000, 1, 1), [.. one[..origin]]);
                ForecastBand band = forecaster.Forecast(seen, horizon).Bands[0];
                for (int month = 0; month < horizon && origin + month < one.Length; month++)
                {
                    double actual = one[origin + month];
                    within[month] += actual >= band.Lower[month] && actual <= band.Upper[month] ? 1 : 0;
                    known[month]++;
                }

                origins++;
            }
        }

        return new ForecastCoverage(protocol, origins, [.. within.Zip(known, (held, all) => (double)held / all)]);
    }

    private static int Spread(double[] one, int first, int step) =>
        first + (int)((one.Length - StandIn.Horizon - first) * (double)step / (Steps - 1));

    private static ForecastCoverage Measure(string protocol, IReadOnlyList<double[]> series,
        Func<double[], int, (int From, int To)> window)
    {
        var forecaster = new MonthlyForecaster(new ForecastOptions { Levels = [0.95] });
        double[] within = new double[StandIn.Horizon];
        foreach (double[] one in series)
        {
            for (int step = 0; step < Steps; step++)
            {
                (int from, int to) = window(one, step);
                ForecastBand band = forecaster.Forecast(new MonthlySeries("s", new DateOnly(2000, 1, 1), [.. one[from..to]]),
                    StandIn.Horizon).Bands[0];
                for (int month = 0; month < StandIn.Horizon; month++)
                {
                    within[month] += one[to + month] >= band.Lower[month] && one[to + month] <= band.Upper[month] ? 1 : 0;
                }
            }
        }

        return new ForecastCoverage(protocol, Steps * series.Count, [.. within.Select(count => count / (Steps * series.Count))]);
    }
}
