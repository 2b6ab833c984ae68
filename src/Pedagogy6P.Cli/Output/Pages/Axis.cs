namespace Pedagogy6P.Cli.Output.Pages;

/// <summary>A scale of numbers with round ticks. Immutable.</summary>
internal sealed class Axis
{
    private const int MostTicks = 6;

    private readonly double _from;
    private readonly double _to;
    private readonly double _start;
    private readonly double _length;

    /// <param name="low">Smallest number to show.</param>
    /// <param name="high">Largest number to show.</param>
    /// <param name="start">Where the smallest is drawn.</param>
    /// <param name="length">Length in pixels; negative to draw the other way round.</param>
    public Axis(double low, double high, double start, double length)
    {
        double room = high > low ? 0 : Math.Max(1e-3, Math.Abs(low) * 0.1);
        (_from, _to, _start, _length) = (low - room, high + room, start, length);
    }

    /// <summary>Round numbers within the scale.</summary>
    public IEnumerable<double> Ticks
    {
        get
        {
            double step = Step((_to - _from) / MostTicks);
            for (double at = Math.Ceiling(_from / step); at * step <= _to; at++)
            {
                yield return at * step;
            }
        }
    }

    public bool Holds(double value) => value >= _from && value <= _to;

    /// <summary>Where a number is drawn; those beyond the scale at its ends.</summary>
    public double At(double value) => _start + (_length * Math.Clamp((value - _from) / (_to - _from), 0, 1));

    /// <summary>A tick as text, in English.</summary>
    public static double Rounded(double tick) => Math.Abs(tick) < 1e-12 ? 0 : tick;

    private static double Step(double least)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return least <= power ? power : least <= 2 * power ? 2 * power : least <= 5 * power ? 5 * power : 10 * power;
    }
}
