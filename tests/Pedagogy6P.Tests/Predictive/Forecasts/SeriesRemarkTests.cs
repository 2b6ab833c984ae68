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

    [Fact]
    public void Demand_that_comes_now_and_then_is_told_and_forecast_as_such()
    {
        double[] values = [.. Enumerable.Range(0, 60).Select(month => month % 3 == 0 ? 6.0 : 0)];

        MonthlyForecast forecast = Forecast(values);

        forecast.Method.ShouldBe("intermittent");
        forecast.Remarks.ShouldHaveSingleItem().Kind.ShouldBe(SeriesRemarkKind.Intermittent);
        forecast.Means.ShouldAllBe(mean => Math.Abs(mean - 2) < 0.35);
    }

    [Fact]
    public void Plain_noise_is_not_remarked()
    {
        var random = new Random(5);
        Forecast([.. Enumerable.Range(0, 120).Select(_ => 100 + (20 * random.NextDouble()))]).Remarks.ShouldBeEmpty();
    }

    private static MonthlyForecast Forecast(double[] values) =>
        new MonthlyForecaster().Forecast(new MonthlySeries("s", January, [.. values]), 12);

    private static double[] Steady(int months, double level)
    {
        var random = new Random(months);
        return [.. Enumerable.Range(0, months).Select(_ => level + (4 * (random.NextDouble() - 0.5)))];
    }
}
