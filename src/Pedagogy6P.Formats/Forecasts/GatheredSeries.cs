using System.Collections.Immutable;
using Pedagogy6P.Predictive.Forecasts;

namespace Pedagogy6P.Formats.Forecasts;

/// <summary>The values of a series as they come, in any order of months.</summary>
internal sealed class GatheredSeries(string id)
{
    private readonly List<(int Month, double Value, int Row)> _values = [];

    public void Add(DateOnly month, double value, int row)
    {
        if (!double.IsNaN(value))
        {
            _values.Add(((12 * month.Year) + month.Month - 1, value, row));
        }
    }

    /// <summary>The rows that tell of a month again.</summary>
    public IEnumerable<(int Row, string Month)> Repeated()
    {
        _values.Sort((one, other) => one.Month != other.Month ? one.Month.CompareTo(other.Month) : one.Row.CompareTo(other.Row));
        return _values.Skip(1).Zip(_values, (later, earlier) => (later, earlier)).Where(pair => pair.later.Month == pair.earlier.Month)
            .Select(pair => (pair.later.Row,
                FormattableString.Invariant($"{pair.later.Month / 12:0000}-{(pair.later.Month % 12) + 1:00}")));
    }

    /// <summary>The series from its first known month to its last, the last ones held back.</summary>
    /// <param name="held">How many months to hold back.</param>
    public HeldBackSeries HoldingBack(int held)
    {
        if (_values.Count == 0)
        {
            return new HeldBackSeries(new MonthlySeries(id, new DateOnly(2000, 1, 1), []), []);
        }

        int first = _values[0].Month;
        double[] values = new double[_values[^1].Month - first + 1];
        Array.Fill(values, double.NaN);
        foreach ((int month, double value, _) in _values)
        {
            values[month - first] = value;
        }

        int known = Math.Max(0, values.Length - held);
        return new HeldBackSeries(
            new MonthlySeries(id, new DateOnly(first / 12, (first % 12) + 1, 1), ImmutableArray.Create(values, 0, known)),
            ImmutableArray.Create(values, known, values.Length - known));
    }
}
