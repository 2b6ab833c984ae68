using Pedagogy6P.Predictive.Forecasts;

namespace Pedagogy6P.Tests.Predictive.Forecasts;

public sealed class ForecastBacktestTests
{
    private static readonly DateOnly January = new(2015, 1, 1);

    [Fact]
    public void Figures_are_means_over_months_then_series()
    {
        var backtest = new ForecastBacktest(2, 0.9, TimeProvider.System);
        double[] one = [.. Enumerable.Range(0, 24).Select(month => 10.0 + month)];
        double[] other = [.. Enumerable.Range(0, 36).Select(month => 50.0 + (month % 12) + (month / 12))];
        backtest.Add(Held(one, [20, 30]));
        backtest.Add(Held(other, [60]));

        BacktestReport report = backtest.Report();

        MethodScore naive = report.Methods.Single(own => own.Method == ForecastMethod.SeasonalNaive);
        report.Series.ShouldBe(2);
        report.LeftOut.ShouldBe(0);
        naive.Smape.ShouldBe(((((200 * 2 / 42.0) + (200 * 7 / 53.0)) / 2) + (200 * 8 / 112.0)) / 2, 1e-9);
        naive.Mase.ShouldBe((((2 + 7) / 2.0 / 12) + 8) / 2, 1e-9);
        report.Methods.Where(own => own.IsDefault).Select(own => own.Method).ShouldBe([ForecastMethod.Chosen]);
        report.Methods.ShouldAllBe(own => own.Coverage >= 0 && own.Coverage <= 1 && own.Seconds >= 0);
    }

    [Fact]
    public void What_has_no_scale_or_nothing_held_back_is_counted()
    {
        var backtest = new ForecastBacktest(18, 0.95, TimeProvider.System);
        backtest.Add(Held([1, 2, 3], [4]));
        backtest.Add(Held(new double[40], [0]));
        backtest.Add(Held([.. Enumerable.Range(0, 30).Select(month => (double)month)], []));
        backtest.Add(Held([.. Enumerable.Range(0, 30).Select(month => (double)month)], [double.NaN]));
        backtest.Add(Held([], []));

        BacktestReport report = backtest.Report();

        (report.Series, report.LeftOut).ShouldBe((0, 5));
        report.Methods.ShouldAllBe(own => double.IsNaN(own.Mase) && double.IsNaN(own.Smape));
    }

    [Fact]
    public void Many_series_give_what_each_gives()
    {
        HeldBackSeries[] series = [.. Enumerable.Range(1, 300).Select(seed =>
        {
            var random = new Random(seed);
            double[] values = [.. Enumerable.Range(0, 50).Select(month => 100 + month + (30 * random.NextDouble()))];
            return Held(values[..44], values[44..]);
        })];
        var together = new ForecastBacktest(6, 0.95, TimeProvider.System);
        double sum = 0;
        foreach (HeldBackSeries one in series)
        {
            together.Add(one);
            var alone = new ForecastBacktest(6, 0.95, TimeProvider.System);
            alone.Add(one);
            sum += alone.Report().Methods[0].Mase;
        }

        together.Report().Methods[0].Mase.ShouldBe(sum / series.Length);
    }

    private static HeldBackSeries Held(double[] known, double[] held) => new(new MonthlySeries("s", January, [.. known]), [.. held]);
}
