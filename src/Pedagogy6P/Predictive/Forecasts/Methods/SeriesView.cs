namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>A series as its methods see it: in logarithms where every value is above 0, and without its season.</summary>
internal sealed class SeriesView
{
    // Forecasts in logarithms stay below the largest value times e³.
    private const double Headroom = 3;

    private readonly double[] _seasons;
    private readonly double _top = double.PositiveInfinity;

    /// <summary>Looks at a series.</summary>
    /// <param name="values">Known values, at least one.</param>
    /// <param name="period">Months of a seasonal cycle.</param>
    public SeriesView(ReadOnlySpan<double> values, int period)
    {
        Length = values.Length;
        Values = values.ToArray();
        IsMultiplicative = values.IndexOfAnyExceptInRange(double.Epsilon, double.MaxValue) < 0;
        Scaled = new double[Length];
        for (int month = 0; month < Length; month++)
        {
            Scaled[month] = IsMultiplicative ? Math.Log(values[month]) : values[month];
        }

        _seasons = new double[period];
        SeasonalIndices.Find(Scaled, _seasons);
        IsSeasonal = _seasons.AsSpan().ContainsAnyExcept(0);
        Adjusted = new double[Length];
        Plain = IsMultiplicative ? new double[Length] : Adjusted;
        for (int month = 0; month < Length; month++)
        {
            Adjusted[month] = Scaled[month] - _seasons[month % period];
            Plain[month] = IsMultiplicative ? Math.Exp(Adjusted[month]) : Adjusted[month];
        }

        if (IsMultiplicative)
        {
            _top = Scaled.Max() + Headroom;
        }
    }

    public int Length { get; }

    /// <summary>The values.</summary>
    public double[] Values { get; }

    /// <summary>Whether seasons multiply, so that logarithms are taken.</summary>
    public bool IsMultiplicative { get; }

    public bool IsSeasonal { get; }

    /// <summary>The values, or their logarithms.</summary>
    public double[] Scaled { get; }

    /// <summary><see cref="Scaled"/> without the season.</summary>
    public double[] Adjusted { get; }

    /// <summary>The values without the season, never in logarithms.</summary>
    public double[] Plain { get; }

    /// <summary>What is added to <see cref="Adjusted"/> in each month of the cycle.</summary>
    public ReadOnlySpan<double> Seasons => _seasons;

    /// <summary>The value that a scaled one stands for.</summary>
    public double FromScaled(double scaled) => IsMultiplicative ? Math.Exp(Math.Min(scaled, _top)) : scaled;

    /// <summary>How far a value is above its forecast, in logarithms where the series is.</summary>
    public double ScaledError(double value, double forecast) =>
        IsMultiplicative ? Math.Log(Math.Max(value, double.Epsilon)) - Math.Log(Math.Max(forecast, double.Epsilon)) : value - forecast;

    /// <summary>
    /// A value moved by a scaled error: where logarithms are taken, as its square root would move, which is the same for small errors.
    /// Bounds of counts are even on that scale (Bartlett 1936), and far ones grow with the square, not with the exponential.
    /// </summary>
    public double Moved(double value, double scaledError) =>
        IsMultiplicative ? value * Square(Math.Max(0, 1 + (scaledError / 2))) : value + scaledError;

    /// <summary>The value that an adjusted one stands for in a month.</summary>
    public double FromAdjusted(double adjusted, int month) => FromScaled(adjusted + _seasons[month % _seasons.Length]);

    /// <summary>The value that a plain one stands for in a month.</summary>
    public double FromPlain(double plain, int month)
    {
        double season = _seasons[month % _seasons.Length];
        return IsMultiplicative ? Math.Max(plain, 0) * Math.Exp(season) : plain + season;
    }

    private static double Square(double value) => value * value;
}
