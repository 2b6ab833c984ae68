using System.Collections.Immutable;
using Pedagogy6P.Predictive.Forecasts;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Predictive.Forecasts;

public sealed class MonthlyForecasterTests
{
    private static readonly DateOnly January = new(2020, 1, 1);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(30)]
    public void A_constant_series_stays_where_it_is(int months)
    {
        MonthlyForecast forecast = Forecast([.. Enumerable.Repeat(7.0, months)]);

        forecast.Means.ShouldAllBe(mean => Math.Abs(mean - 7) < 1e-9);
        forecast.FirstMonth.ShouldBe(January.AddMonths(months));
        forecast.Residuals.Length.ShouldBe(months);
    }

    [Fact]
    public void Nothing_stays_nothing() => Forecast(new double[40]).Means.ShouldAllBe(mean => mean == 0);

    [Fact]
    public void A_season_comes_back()
    {
        MonthlyForecast forecast = Forecast([.. Enumerable.Range(0, 60).Select(month => 100 + (10.0 * (month % 12)))]);

        double[] expected = [.. Enumerable.Range(0, 18).Select(month => 100 + (10.0 * (month % 12)))];
        forecast.Means.Zip(expected, (mean, value) => Math.Abs(mean - value)).Max().ShouldBeLessThan(5);
    }

    [Fact]
    public void Bands_hold_the_forecast_and_the_wider_level_holds_the_narrower()
    {
        MonthlyForecast forecast = Forecast([.. Enumerable.Range(0, 50).Select(month => 50.0 + (month * 7 % 11))]);

        forecast.Bands.Select(band => band.Level).ShouldBe([0.8, 0.95]);
        for (int month = 0; month < forecast.Means.Length; month++)
        {
            forecast.Bands[1].Lower[month].ShouldBeLessThanOrEqualTo(forecast.Bands[0].Lower[month]);
            forecast.Bands[0].Lower[month].ShouldBeLessThanOrEqualTo(forecast.Means[month]);
            forecast.Bands[0].Upper[month].ShouldBeGreaterThanOrEqualTo(forecast.Means[month]);
            forecast.Bands[1].Upper[month].ShouldBeGreaterThanOrEqualTo(forecast.Bands[0].Upper[month]);
        }
    }

    [Theory]
    [InlineData(24)]
    [InlineData(36)]
    [InlineData(60)]
    public void Bounds_of_low_counts_stay_near_what_was_seen(int months)
    {
        for (int seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            double[] values = [.. Enumerable.Range(0, months).Select(_ => (double)Count(random, 5))];

            MonthlyForecast forecast = Forecast([.. values]);

            forecast.Bands[^1].Upper.Max().ShouldBeLessThan(6 * values.Max(), $"seed {seed}");
            forecast.Means.Max().ShouldBeLessThan(2 * values.Max(), $"seed {seed}");
        }
    }

    [Fact]
    public void Unknown_months_are_filled_and_told()
    {
        MonthlyForecast forecast = Forecast([double.NaN, 4, 4, double.NaN, double.NaN, 4, 4, 4]);

        forecast.Means.ShouldAllBe(mean => Math.Abs(mean - 4) < 1e-9);
        forecast.Remarks.Where(remark => remark.Kind == SeriesRemarkKind.Gap).Select(remark => (remark.Month, remark.Months))
            .ShouldBe([(January, 1), (January.AddMonths(3), 2)]);
        double.IsNaN(forecast.Residuals[3]).ShouldBeTrue();
    }

    [Fact]
    public void What_cannot_be_forecast_is_refused()
    {
        Should.Throw<ArgumentException>(() => Forecast([]));
        Should.Throw<ArgumentException>(() => Forecast([double.NaN]));
        Should.Throw<ArgumentException>(() => Forecast([1, double.PositiveInfinity]));
        Should.Throw<ArgumentOutOfRangeException>(() => new MonthlyForecaster().Forecast(Series([1]), 0));
        Should.Throw<InputRefusedException>(() => new MonthlyForecaster(new ForecastOptions { Levels = [0.9, 0.9] }));
        Should.Throw<InputRefusedException>(() => new MonthlyForecaster(new ForecastOptions { Levels = [1] }));
        Should.Throw<InputRefusedException>(() => new MonthlyForecaster(new ForecastOptions { Period = 0 }));
    }

    // Knuth's draw of a Poisson count.
    private static int Count(Random random, double mean)
    {
        double product = random.NextDouble();
        int count = 0;
        for (; product > Math.Exp(-mean); count++)
        {
            product *= random.NextDouble();
        }

        return count;
    }

    private static MonthlyForecast Forecast(double[] values) => new MonthlyForecaster().Forecast(Series(values), 18);

    private static MonthlySeries Series(double[] values) => new("s", January, ImmutableArray.Create(values));
}
