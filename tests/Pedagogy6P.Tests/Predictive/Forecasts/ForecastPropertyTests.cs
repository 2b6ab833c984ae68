using Pedagogy6P.Predictive.Forecasts;

namespace Pedagogy6P.Tests.Predictive.Forecasts;

/// <summary>What holds of every method.</summary>
public sealed class ForecastPropertyTests
{
    public static TheoryData<ForecastMethod> Methods => [.. Enum.GetValues<ForecastMethod>()];

    public static TheoryData<ForecastMethod> ShiftMethods =>
    [
        ForecastMethod.SeasonalNaive, ForecastMethod.Smoothing, ForecastMethod.Theta, ForecastMethod.DampedTrend,
        ForecastMethod.Autoregression, ForecastMethod.PairedMonths, ForecastMethod.Airline,
    ];

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_thousand_times_the_series_has_a_thousand_times_the_forecast(ForecastMethod method)
    {
        for (int seed = 1; seed <= 8; seed++)
        {
            double[] values = Drawn(seed, 30 + (11 * seed), seed % 3 == 0 ? 0 : 200);
            MonthlyForecast one = Forecast(method, values);
            MonthlyForecast other = Forecast(method, [.. values.Select(value => 1000 * value)]);

            for (int step = 0; step < one.Means.Length; step++)
            {
                other.Means[step].ShouldBe(1000 * one.Means[step], 1e-6 * (1 + Math.Abs(1000 * one.Means[step])));
                double upper = 1000 * one.Bands[1].Upper[step];
                other.Bands[1].Upper[step].ShouldBe(upper, 1e-6 * (1 + Math.Abs(upper)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(ShiftMethods))]
    public void A_shifted_series_has_a_shifted_forecast_where_seasons_add(ForecastMethod method)
    {
        for (int seed = 1; seed <= 8; seed++)
        {
            double[] values = [.. Drawn(seed, 40 + (9 * seed), 0), -50];
            MonthlyForecast one = Forecast(method, values);
            MonthlyForecast other = Forecast(method, [.. values.Select(value => value - 300)]);

            for (int step = 0; step < one.Means.Length; step++)
            {
                other.Means[step].ShouldBe(one.Means[step] - 300, 1e-5);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void However_short_or_odd_a_series_is_all_figures_are_finite_and_in_order(ForecastMethod method)
    {
        double[][] series =
        [
            [5], [1, 2], [3, 1, 2], [0, 0, 0], [1, double.NaN, 3],
            [.. Enumerable.Repeat(0.0, 100)], [.. Enumerable.Repeat(-4.0, 50)],
            [.. Enumerable.Range(0, 60).Select(month => month == 59 ? 1.0 : 0)], [.. Drawn(1, 7, 9)], [.. Drawn(2, 8, 9)],
            [.. Drawn(3, 24, 9)], [.. Drawn(4, 31, 0)], [1e-300, 2e-300, 1e-300, 5e-300], [1e300, 1e299, 1e300, 3e299, 1e300, 1, 2, 3, 4],
            [.. Enumerable.Range(0, 500).Select(month => 1e9 + month)],
            [.. Enumerable.Range(0, 40).Select(month => Math.Pow(10, month / 4))],
        ];
        foreach (double[] values in series)
        {
            MonthlyForecast forecast = Forecast(method, values);

            forecast.Residuals.Length.ShouldBe(values.Length);
            for (int step = 0; step < 18; step++)
            {
                double.IsFinite(forecast.Means[step]).ShouldBeTrue($"{method} {values.Length}");
                forecast.Bands[1].Lower[step].ShouldBeLessThanOrEqualTo(forecast.Bands[0].Lower[step]);
                forecast.Bands[0].Lower[step].ShouldBeLessThanOrEqualTo(forecast.Means[step] + (1e-9 * Math.Abs(forecast.Means[step])));
                forecast.Bands[0].Upper[step].ShouldBeGreaterThanOrEqualTo(forecast.Means[step] - (1e-9 * Math.Abs(forecast.Means[step])));
                forecast.Bands[1].Upper[step].ShouldBeGreaterThanOrEqualTo(forecast.Bands[0].Upper[step]);
            }
        }
    }

    [Fact]
    public void Intervals_hold_about_the_share_of_months_they_say()
    {
        int within = 0;
        int narrow = 0;
        const int Series = 150;
        for (int seed = 1; seed <= Series; seed++)
        {
            double[] values = Drawn(seed, 102, 300);
            MonthlyForecast forecast = Forecast(ForecastMethod.Chosen, values[..84]);
            for (int step = 0; step < 18; step++)
            {
                double actual = values[84 + step];
                within += actual >= forecast.Bands[1].Lower[step] && actual <= forecast.Bands[1].Upper[step] ? 1 : 0;
                narrow += actual >= forecast.Bands[0].Lower[step] && actual <= forecast.Bands[0].Upper[step] ? 1 : 0;
            }
        }

        (within / (18.0 * Series)).ShouldBeInRange(0.93, 0.985);
        (narrow / (18.0 * Series)).ShouldBeInRange(0.74, 0.90);
    }

    private static MonthlyForecast Forecast(ForecastMethod method, double[] values) =>
        new MonthlyForecaster(new ForecastOptions { Method = method }).Forecast(
            new MonthlySeries("s", new DateOnly(2010, 1, 1), [.. values]), 18);

    // A level that walks, a season and noise.
    private static double[] Drawn(int seed, int months, double level)
    {
        var random = new Random(seed);
        double[] values = new double[months];
        for (int month = 0; month < months; month++)
        {
            level += 4 * (random.NextDouble() - 0.5);
            values[month] = level + (15 * Math.Sin(month * Math.PI / 6)) + (20 * (random.NextDouble() - 0.5));
        }

        return values;
    }
}
