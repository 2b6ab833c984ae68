using Pedagogy6P.Predictive.Forecasts;
using Pedagogy6P.Predictive.Forecasts.Methods;

namespace Pedagogy6P.Tests.Predictive.Forecasts;

/// <summary>What R (4.2.2, package forecast 8.20) and the papers say.</summary>
public sealed class KnownAnswerTests
{
    [Fact]
    public void Simple_smoothing_of_the_Nile_starts_and_errs_as_in_R()
    {
        var grid = new SmoothingGrid([0.2455339], [0], [0], [0]);
        var tried = new SmoothingStart[1];

        Smoothing.Try(PublishedSeries.Nile, [], grid, tried);

        // ets(Nile, model = "ANN"): alpha 0.2455339, l 1110.6868600, squares 2038675.
        tried[0].Level.ShouldBe(1110.68686, 0.2);
        tried[0].Squares.ShouldBe(2038675, 1);
    }

    [Fact]
    public void Airline_passengers_are_forecast_better_than_by_Theta_and_exponential_smoothing_in_R()
    {
        double[] held = PublishedSeries.AirPassengers[^18..];
        MonthlyForecast forecast = new MonthlyForecaster().Forecast(
            new MonthlySeries("air", new DateOnly(1949, 1, 1), [.. PublishedSeries.AirPassengers[..^18]]), 18);

        // On the same months sMAPE of thetaf is 6.986, of ets 6.092, of snaive 16.032.
        ForecastErrors.Smape(forecast.Means.AsSpan(), held).ShouldBeLessThan(6.09);
        ForecastBand band = forecast.Bands[1];
        held.Index().Count(value => value.Item >= band.Lower[value.Index] && value.Item <= band.Upper[value.Index])
            .ShouldBeGreaterThanOrEqualTo(16);
    }

    [Theory]
    [InlineData(ForecastMethod.Croston, 2.0)]
    [InlineData(ForecastMethod.SyntetosBoylan, 1.9)]
    [InlineData(ForecastMethod.TeunterSyntetosBabai, 2.0)]
    public void Demand_of_four_every_second_month_is_two_a_month(ForecastMethod method, double expected)
    {
        double[] values = [.. Enumerable.Range(0, 200).Select(month => month % 2 == 0 ? 0.0 : 4)];
        double mean = new MonthlyForecaster(new ForecastOptions { Method = method })
            .Forecast(new MonthlySeries("s", new DateOnly(2000, 1, 1), [.. values]), 1).Means[0];

        mean.ShouldBe(expected, method == ForecastMethod.TeunterSyntetosBabai ? 0.15 : 1e-6);
    }

    [Fact]
    public void The_line_of_dynamic_Theta_is_the_straight_line_through_all_months()
    {
        double[] line = [.. Enumerable.Range(0, 40).Select(month => 5.0 + (2 * month) - 60)];
        double[] means = new double[6];

        new DynamicTheta().Forecast(new SeriesView(line, 12), means, []);

        for (int step = 0; step < means.Length; step++)
        {
            means[step].ShouldBe(5.0 + (2 * (40 + step)) - 60, 1.5);
        }
    }

    [Fact]
    public void The_search_finds_what_one_run_says()
    {
        double[] values = PublishedSeries.AirPassengers;
        double[] seasons = [.. Enumerable.Range(0, 12).Select(month => 10.0 * Math.Sin(month))];
        var grid = new SmoothingGrid([0.1, 0.4, 0.8], [0, 0.2], [0.8, 0.98], [0, 0.3]);
        var tried = new SmoothingStart[grid.Count];
        Smoothing.Try(values, seasons, grid, tried);
        double[] fitted = new double[values.Length];
        for (int index = 0; index < grid.Count; index++)
        {
            Smoothing.Run(values, (double[])seasons.Clone(), grid[index], tried[index], fitted, []);
            double squares = values.Zip(fitted, (value, one) => (value - one) * (value - one)).Sum();
            tried[index].Squares.ShouldBe(squares, 1e-7 * squares);
            var beside = tried[index] with { Level = tried[index].Level + 1 };
            Smoothing.Run(values, (double[])seasons.Clone(), grid[index], beside, fitted, []);
            values.Zip(fitted, (value, one) => (value - one) * (value - one)).Sum().ShouldBeGreaterThan(squares);
        }
    }

    [Fact]
    public void Errors_are_those_of_their_formulas()
    {
        ForecastErrors.Smape([110, 0, 5], [90, 0, double.NaN]).ShouldBe(10);
        ForecastErrors.Mase([11, 8], [10, 10], 2).ShouldBe(0.75);
        ForecastErrors.SeasonalScale([1, 2, 4, double.NaN, 8], 2).ShouldBe(3.5);
        double.IsNaN(ForecastErrors.SeasonalScale([1, 2], 2)).ShouldBeTrue();
        Should.Throw<ArgumentException>(() => ForecastErrors.Smape([1], [1, 2]));
        Should.Throw<ArgumentException>(() => ForecastErrors.Mase([1], [1, 2], 1));
        Should.Throw<ArgumentOutOfRangeException>(() => ForecastErrors.SeasonalScale([1], 0));
    }
}
