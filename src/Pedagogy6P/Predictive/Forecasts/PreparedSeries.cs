using System.Collections.Immutable;
using Pedagogy6P.Predictive.Forecasts.Methods;

namespace Pedagogy6P.Predictive.Forecasts;

/// <summary>
/// The last months of a series, in a unit that keeps them near 1, without gaps, outliers and steps, and what was done to them.
/// </summary>
internal sealed class PreparedSeries
{
    // In multiples of the noise; neutral for accuracy on the stand-ins between 4 and 8.
    private const double Outlier = 6;
    private const double Shift = 6;
    private const double ClearShift = 3.5;
    private const int MostDisturbances = 12;
    private const int MostClearShifts = 3;

    // Zeros before the first demand that were less likely than this, by how often there is none later, are no part of the series.
    private const double Unlikely = 0.01;

    private readonly MonthlySeries _series;
    private readonly int _skipped;
    private readonly List<Disturbance> _disturbances;

    public PreparedSeries(MonthlySeries series, ForecastOptions options, int horizon, ISeriesMethod? method)
    {
        _series = series;
        _skipped = Math.Max(0, series.Values.Length - options.LongestHistory);
        if (series.Values.Skip(_skipped).All(double.IsNaN))
        {
            _skipped = 0;
        }

        var remarks = ImmutableArray.CreateBuilder<SeriesRemark>();
        int zeros = ZerosBefore(series.Values.AsSpan()[_skipped..]);
        if (zeros > 0)
        {
            _skipped += zeros;
            remarks.Add(new SeriesRemark(SeriesRemarkKind.Beginning, MonthOf(0), zeros, 0));
        }

        Values = GapFilling.Fill(series, _skipped, remarks);
        IsNeverNegative = Values.All(value => value >= 0);
        double mean = Values.Average(value => Math.Abs(value));
        Unit = mean > 0 && double.IsFinite(mean) ? Math.ScaleB(1, Math.ILogB(mean)) : mean > 0 ? Math.ScaleB(1, 1000) : 1;
        foreach (ref double value in Values.AsSpan())
        {
            value /= Unit;
        }

        Disturbed = Values;
        IsIntermittent = IntermittentMean.Is(Values) && (method is not null || !RollingOrigins.ErrsLess(
            Values, options.Period, horizon, MethodTable.Combination, MethodTable.Of(ForecastMethod.Intermittent)!));
        _disturbances = IsIntermittent || method is SeasonalNaive or Croston or IntermittentMean ? [] : Find(options.Period);
        if (IsIntermittent)
        {
            remarks.Add(new SeriesRemark(SeriesRemarkKind.Intermittent, MonthOf(0), Values.AsSpan().Count(0.0), 0));
        }

        Remark(remarks);
        Values = TakeOff(Values, _disturbances);
        Remarks = remarks.ToImmutable();
    }

    /// <summary>Values in the unit.</summary>
    public double[] Values { get; private set; }

    /// <summary>The same with outliers and with steps that are not clear, which intervals must expect again.</summary>
    public double[] Disturbed { get; private set; }

    /// <summary>A power of two: dividing by it loses nothing.</summary>
    public double Unit { get; }

    public bool IsNeverNegative { get; }

    public bool IsIntermittent { get; }

    public ImmutableArray<SeriesRemark> Remarks { get; }

    /// <summary>One-step errors in the series' own unit, for all of its months.</summary>
    /// <param name="fitted">One-step forecasts of the values.</param>
    /// <param name="isMultiplicative">Whether steps were taken off as factors.</param>
    public ImmutableArray<double> Residuals(double[] fitted, bool isMultiplicative)
    {
        double[] residuals = new double[_series.Values.Length];
        Array.Fill(residuals, double.NaN);
        double shift = 0;
        for (int month = fitted.Length - 1; month >= 0; month--)
        {
            double expected = isMultiplicative ? fitted[month] * Math.Exp(-shift) : fitted[month] - shift;
            residuals[_skipped + month] = _series.Values[_skipped + month] - (expected * Unit);
            shift += _disturbances.Where(found => found.IsShift && found.Month == month).Sum(found => found.Size);
        }

        return [.. residuals];
    }

    // Clear steps first: they are over, and intervals need not expect them. Then the largest, each on the series without those before it: a
    // large one bends season and noise of the months around it.
    private List<Disturbance> Find(int period)
    {
        var found = new List<Disturbance>();
        double[] whole = Values;
        while (found.Count < MostClearShifts
            && Disturbances.Step(new SeriesView(Values, period).Scaled, period, ClearShift) is Disturbance step)
        {
            found.Add(step);
            Values = TakeOff(whole, found);
        }

        Disturbed = Values;
        while (found.Count < MostDisturbances
            && Disturbances.Of(new SeriesView(Values, period), Outlier, Shift) is { Count: > 0 } several)
        {
            found.Add(several.MaxBy(one => Math.Abs(one.Size)));
            Values = TakeOff(whole, found);
        }

        Values = whole;
        return [.. found.GroupBy(one => (one.Month, one.IsShift)).OrderBy(same => same.Key.Month).ThenBy(same => same.Key.IsShift)
            .Select(same => new Disturbance(same.Key.Month, same.Key.IsShift, same.Sum(one => one.Size)))];
    }

    private static int ZerosBefore(ReadOnlySpan<double> values)
    {
        int zeros = values.IndexOfAnyExcept(0, double.NaN);
        if (zeros <= 0)
        {
            return 0;
        }

        int later = values[zeros..].Count(0.0);
        int known = values.Length - zeros - values[zeros..].Count(double.NaN);
        return Math.Pow((later + 1.0) / (known + 2), values[..zeros].Count(0.0)) < Unlikely ? zeros : 0;
    }

    private static double[] TakeOff(double[] values, List<Disturbance> disturbances)
    {
        bool multiplicative = Array.TrueForAll(values, value => value > 0);
        double[]? rest = null;
        foreach (Disturbance found in disturbances)
        {
            rest ??= (double[])values.Clone();
            foreach (ref double value in found.IsShift ? rest.AsSpan(0, found.Month) : rest.AsSpan(found.Month, 1))
            {
                double size = found.IsShift ? found.Size : -found.Size;
                value = multiplicative ? value * Math.Exp(size) : value + size;
            }
        }

        return rest ?? values;
    }

    private void Remark(ImmutableArray<SeriesRemark>.Builder remarks)
    {
        bool multiplicative = Array.TrueForAll(Values, value => value > 0);
        foreach (Disturbance found in _disturbances)
        {
            double here = Values[found.Month];
            remarks.Add(found.IsShift
                ? new SeriesRemark(SeriesRemarkKind.LevelShift, MonthOf(found.Month), Values.Length - found.Month,
                    Unit * (multiplicative ? here * (1 - Math.Exp(-found.Size)) : found.Size))
                : new SeriesRemark(SeriesRemarkKind.Outlier, MonthOf(found.Month), 1, Unit * here));
        }
    }

    private DateOnly MonthOf(int place) => _series.FirstMonth.AddMonths(_skipped + place);
}
