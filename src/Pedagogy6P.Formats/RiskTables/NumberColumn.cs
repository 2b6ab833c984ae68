using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// A growing column of numbers, NaN where one is missing, in single precision as long as nothing is lost. Not thread-safe.
/// </summary>
/// <param name="capacity">How many there may be; 0 when that is not known.</param>
internal sealed class NumberColumn(int capacity)
{
    private GrowingArray<float>? _singles = new(capacity);
    private GrowingArray<double>? _doubles;

    public int Count => _singles?.Count ?? _doubles!.Count;

    public double this[int row]
    {
        get => _singles is null ? _doubles!.Items[row] : _singles.Items[row];
        set
        {
            if (_singles is not null && Fits(value))
            {
                _singles.Items[row] = (float)value;
            }
            else
            {
                Doubles().Items[row] = value;
            }
        }
    }

    public void Add(double value)
    {
        if (_singles is not null && Fits(value))
        {
            _singles.Add((float)value);
        }
        else
        {
            Doubles().Add(value);
        }
    }

    public void AddMissing(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Add(double.NaN);
        }
    }

    public double[] ToDoubles()
    {
        double[] values = new double[Count];
        for (int row = 0; row < values.Length; row++)
        {
            values[row] = this[row];
        }

        return values;
    }

    /// <summary>Gives the numbers away, in single precision when that loses nothing: half the memory, and the same values.</summary>
    /// <returns>One of the two; the column is empty afterwards.</returns>
    public (ImmutableArray<float>? Singles, ImmutableArray<double>? Doubles) Take()
    {
        float[]? singles = _singles?.ToArray() ?? Narrow(_doubles!.Items);
        double[]? doubles = singles is null ? _doubles!.ToArray() : null;
        (_singles, _doubles) = (new(0), null);
        return singles is null ? (null, ImmutableCollectionsMarshal.AsImmutableArray(doubles))
            : (ImmutableCollectionsMarshal.AsImmutableArray(singles), null);
    }

    private static bool Fits(double value) => (float)value == value || double.IsNaN(value);

    private static float[]? Narrow(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            if (!Fits(value))
            {
                return null;
            }
        }

        float[] singles = new float[values.Length];
        for (int row = 0; row < singles.Length; row++)
        {
            singles[row] = (float)values[row];
        }

        return singles;
    }

    private GrowingArray<double> Doubles()
    {
        if (_singles is not null)
        {
            _doubles = new(capacity);
            foreach (float single in _singles.Items)
            {
                _doubles.Add(single);
            }

            _singles = null;
        }

        return _doubles!;
    }
}
