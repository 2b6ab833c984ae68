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
    private const int MostDisturbances = 12;

    private readonly MonthlySeries _series;
    private readonly int _skipped;
    private readonly List<Disturbance> _disturbances;

    public PreparedSeries(MonthlySeries series, ForecastOptions options, ISeriesMethod? method)
    {
        _series = series;
        _skipped = Math.Max(0, series.Values.Length - options.LongestHistory);
        if (series.Values.Skip(_skipped).All(double.IsNaN))
        {
            _skipped = 0;
        }

        var remarks = ImmutableArray.CreateBuilder<SeriesRemark>();
        Values = GapFilling.Fill(series, _skipped, remarks);
        IsNeverNegative = Values.All(value => value >= 0);
        double mean = Values.Average(value => Math.Abs(value));
        Unit = mean > 0 && double.IsFinite(mean) ? Math.ScaleB(1, Math.ILogB(mean)) : mean > 0 ? Math.ScaleB(1, 1000) : 1;
        foreach (ref double value in Values.AsSpan())
        {
            value /= Unit;
        }

        IsIntermittent = IntermittentMean.Is(Values);
        _disturbances = IsIntermittent || method is SeasonalNaive or Croston or IntermittentMean ? [] : Find(options.Period);
        if (IsIntermittent)
        {
            int zeros = Values.Count(value => value == 0);
            remarks.Add(new SeriesRemark(SeriesRemarkKind.Intermittent, MonthOf(0), zeros, 0));
        }

        Remark(remarks);
        Disturbed = Values;
        Values = TakeOff(Values, _disturbances);
        Remarks = remarks.ToImmutable();
    }

    /// <summary>Values in the unit.</summary>
    public double[] Values { get; private set; }

    /// <summary>The same with outliers and steps, which intervals must expect again.</summary>
    public double[] Disturbed { get; }

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

    // The largest first, each on the series without those before it: a large one bends season and noise of the months around it.
    private List<Disturbance> Find(int period)
    {
        var found = new List<Disturbance>();
        double[] whole = Values;
        while (found.Count < MostDisturbances
            && Disturbances.Of(new SeriesView(Values, period), Outlier, Shift) is { Count: > 0 } several)
        {
            found.Add(several.MaxBy(one => Math.Abs(one.Size)));
            Values = TakeOff(whole, found);
        }

        Values = whole;
        found.Sort((one, other) => one.Month.CompareTo(other.Month));
        return found;
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
