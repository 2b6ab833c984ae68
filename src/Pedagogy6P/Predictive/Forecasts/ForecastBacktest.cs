using Pedagogy6P.Validation;

namespace Pedagogy6P.Predictive.Forecasts;

/// <summary>
/// Lets every method forecast months that were held back. Series come one by one and are not kept: memory stays as it is however many come.
/// They are forecast on all cores, some at a time; results do not depend on how many. Not thread-safe.
/// </summary>
public sealed class ForecastBacktest
{
    private const int AtATime = 256;

    private static readonly ForecastMethod[] Methods = Enum.GetValues<ForecastMethod>();

    private readonly MonthlyForecaster[] _forecasters;
    private readonly int _horizon;
    private readonly double _level;
    private readonly TimeProvider _clock;
    private readonly List<HeldBackSeries> _waiting = new(AtATime);
    private readonly BacktestSum[] _sums = new BacktestSum[Methods.Length];
    private long _judged;
    private long _leftOut;

    /// <summary>Starts a backtest.</summary>
    /// <param name="horizon">Months to forecast, 1 to 120; what was held back beyond is passed over.</param>
    /// <param name="level">Level of the intervals, above 0 and below 1.</param>
    /// <param name="clock">Tells how long each method takes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is out of its range.</exception>
    /// <exception cref="InputRefusedException">The level is out of its range.</exception>
    public ForecastBacktest(int horizon, double level, TimeProvider clock)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, 120);
        ArgumentNullException.ThrowIfNull(clock);
        (_horizon, _level, _clock) = (horizon, level, clock);
        _forecasters = [.. Methods.Select(method => new MonthlyForecaster(new ForecastOptions { Method = method, Levels = [level] }))];
    }

    /// <summary>Takes a series in.</summary>
    /// <param name="series">The series.</param>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    public void Add(HeldBackSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.HeldBack.All(double.IsNaN) || !(ForecastErrors.SeasonalScale(series.Known.Values.AsSpan()) > 0))
        {
            _leftOut++;
            return;
        }

        _waiting.Add(series);
        if (_waiting.Count == AtATime)
        {
            Judge();
        }
    }

    /// <summary>What was found in all series so far.</summary>
    public BacktestReport Report()
    {
        Judge();
        return new BacktestReport(_judged, _leftOut, _horizon, _level,
            [.. Methods.Select((method, place) => _sums[place].Score(method, method == ForecastMethod.Chosen, _judged))]);
    }

    private void Judge()
    {
        var found = new BacktestSum[_waiting.Count][];
        Parallel.For(0, found.Length, place => found[place] = Judged(_waiting[place]));
        foreach (BacktestSum[] one in found)
        {
            for (int method = 0; method < Methods.Length; method++)
            {
                _sums[method] = _sums[method].With(one[method]);
            }
        }

        _judged += found.Length;
        _waiting.Clear();
    }

    private BacktestSum[] Judged(HeldBackSeries series)
    {
        ReadOnlySpan<double> actuals = series.HeldBack.AsSpan()[..Math.Min(_horizon, series.HeldBack.Length)];
        double scale = ForecastErrors.SeasonalScale(series.Known.Values.AsSpan());
        var sums = new BacktestSum[Methods.Length];
        for (int method = 0; method < sums.Length; method++)
        {
            long started = _clock.GetTimestamp();
            MonthlyForecast forecast = _forecasters[method].Forecast(series.Known, actuals.Length);
            double seconds = _clock.GetElapsedTime(started).TotalSeconds;
            sums[method] = new BacktestSum(
                ForecastErrors.Smape(forecast.Means.AsSpan(), actuals),
                ForecastErrors.Mase(forecast.Means.AsSpan(), actuals, scale),
                Covered(forecast.Bands[0], actuals),
                seconds);
        }

        return sums;
    }

    private static double Covered(ForecastBand band, ReadOnlySpan<double> actuals)
    {
        int within = 0;
        int known = 0;
        for (int month = 0; month < actuals.Length; month++)
        {
            within += actuals[month] >= band.Lower[month] && actuals[month] <= band.Upper[month] ? 1 : 0;
            known += double.IsNaN(actuals[month]) ? 0 : 1;
        }

        return (double)within / known;
    }
}
