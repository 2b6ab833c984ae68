using Pedagogy6P.Predictive.Forecasts;

namespace Pedagogy6P.Tests.Predictive.Forecasts;

/// <summary>Outliers, steps and intermittent demand are told and do not bend the forecast.</summary>
public sealed class SeriesRemarkTests
{
    private static readonly DateOnly January = new(2015, 1, 1);

    [Fact]
    public void An_outlier_is_told_with_its_month_and_value()
    {
        double[] values = Steady(60, 100);
        values[40] = 400;

        MonthlyForecast forecast = Forecast(values);

        SeriesRemark remark = forecast.Remarks.ShouldHaveSingleItem();
        remark.ShouldBe(new SeriesRemark(SeriesRemarkKind.Outlier, January.AddMonths(40), 1, 400));
        forecast.Means.ShouldAllBe(mean => Math.Abs(mean - 100) < 5);
        forecast.Residuals[40].ShouldBeInRange(280, 320);
    }

    [Fact]
    public void A_step_is_told_with_its_month_and_height()
    {
        double[] values = [.. Steady(30, 100), .. Steady(30, 160)];

        MonthlyForecast forecast = Forecast(values);

        SeriesRemark remark = forecast.Remarks.ShouldHaveSingleItem();
        remark.Kind.ShouldBe(SeriesRemarkKind.LevelShift);
        remark.Month.ShouldBe(January.AddMonths(30));
        remark.Months.ShouldBe(30);
        remark.Value.ShouldBe(60, 6);
        forecast.Means.ShouldAllBe(mean => Math.Abs(mean - 160) < 8);
        forecast.Residuals[10].ShouldBeInRange(-6, 6);
    }

    [Theory]
    [InlineData(24, 36)]
    [InlineData(36, 48)]
    [InlineData(45, 60)]
    public void A_step_beside_a_season_is_told_and_bounds_stay_near_what_was_seen(int step, int months)
    {
        var random = new Random(months);
        double[] values = [.. Enumerable.Range(0, months).Select(month => (month < step ? 500 : 1000)
            * (1 + (0.2 * Math.Sin(month * Math.PI / 6))) * (1 + (0.06 * (random.NextDouble() - 0.5))))];

        MonthlyForecast forecast = Forecast(values);

        forecast.Remarks.ShouldHaveSingleItem().Month.ShouldBe(January.AddMonths(step));
        for (int month = 0; month < 12; month++)
        {
            double expected = 1000 * (1 + (0.2 * Math.Sin((months + month) * Math.PI / 6)));
            forecast.Means[month].ShouldBe(expected, 0.1 * expected);
            forecast.Bands[^1].Upper[month].ShouldBeLessThan(1.5 * expected);
            forecast.Bands[^1].Lower[month].ShouldBeGreaterThan(expected / 1.5);
        }
    }

    [Fact]
    public void A_walk_has_no_steps()
    {
        var random = new Random(11);
        double level = 6;
        double[] values = [.. Enumerable.Range(0, 60).Select(_ => Math.Exp(level += 0.1 * (random.NextDouble() - 0.5)))];

        Forecast(values).Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void Zeros_before_the_first_demand_are_told_and_do_not_count()
    {
        double[] values = [.. new double[30], .. Steady(18, 20)];

        MonthlyForecast forecast = Forecast(values);

        forecast.Remarks.ShouldHaveSingleItem().ShouldBe(
            new SeriesRemark(SeriesRemarkKind.Beginning, January.AddMonths(30), 30, 0));
        forecast.Means.ShouldAllBe(mean => Math.Abs(mean - 20) < 2);
        forecast.Residuals.Length.ShouldBe(48);
        forecast.Residuals.Take(30).ShouldAllBe(residual => double.IsNaN(residual));
    }

    [Fact]
    public void Zeros_that_come_again_later_are_part_of_the_series()
    {
        double[] values = [0, 0, .. NowAndThen()];

        Forecast(values).Remarks.ShouldHaveSingleItem().Kind.ShouldBe(SeriesRemarkKind.Intermittent);
    }

    [Fact]
    public void Demand_that_comes_now_and_then_is_told_and_forecast_as_such()
    {
        double[] values = NowAndThen();

        MonthlyForecast forecast = Forecast(values);

        forecast.Method.ShouldBe(ForecastMethod.Intermittent);
        forecast.Remarks.ShouldHaveSingleItem().Kind.ShouldBe(SeriesRemarkKind.Intermittent);
        forecast.Means.ShouldAllBe(mean => Math.Abs(mean - values.Average()) < 0.6);
    }

    [Fact]
    public void Months_that_are_0_every_year_are_a_season()
    {
        var random = new Random(2);
        double[] values = [.. Enumerable.Range(0, 72).Select(month => month % 12 is >= 5 and <= 8 ? 0 : 18.0 + random.Next(5))];

        MonthlyForecast forecast = Forecast(values[..60]);

        forecast.Method.ShouldNotBe(ForecastMethod.Intermittent);
        forecast.Means.Zip(values[60..], (mean, value) => Math.Abs(mean - value)).Average().ShouldBeLessThan(3);
    }

    [Fact]
    public void Demand_that_stopped_does_not_come_back()
    {
        double[] values = [.. Steady(40, 50), .. new double[20]];

        Forecast(values).Means.ShouldAllBe(mean => mean < 3);
    }

    [Fact]
    public void A_straight_line_has_nothing_out_of_the_ordinary() =>
        Forecast([.. Enumerable.Range(1, 60).Select(month => (double)month)]).Remarks.ShouldBeEmpty();

    [Fact]
    public void Plain_noise_is_not_remarked()
    {
        var random = new Random(5);
        Forecast([.. Enumerable.Range(0, 120).Select(_ => 100 + (20 * random.NextDouble()))]).Remarks.ShouldBeEmpty();
    }

    private static MonthlyForecast Forecast(double[] values) =>
        new MonthlyForecaster().Forecast(new MonthlySeries("s", January, [.. values]), 12);

    // 6 in a quarter of the months, whichever.
    private static double[] NowAndThen()
    {
        var random = new Random(3);
        return [6, .. Enumerable.Range(1, 59).Select(_ => random.Next(4) == 0 ? 6.0 : 0)];
    }

    private static double[] Steady(int months, double level)
    {
        var random = new Random(months);
        return [.. Enumerable.Range(0, months).Select(_ => level + (4 * (random.NextDouble() - 0.5)))];
    }
}
