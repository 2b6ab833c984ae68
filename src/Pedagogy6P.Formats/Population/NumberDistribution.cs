namespace Pedagogy6P.Formats.Population;

/// <summary>A normal number, rounded to a multiple of a step and clipped to a range.</summary>
/// <param name="Mean">Mean before rounding and clipping.</param>
/// <param name="Deviation">Standard deviation before rounding and clipping, 0 or more.</param>
/// <param name="Minimum">Smallest value.</param>
/// <param name="Maximum">Largest value, not below <paramref name="Minimum"/>.</param>
/// <param name="Step">Values are multiples of it, save the ends of the range; above 0.</param>
internal sealed record NumberDistribution(double Mean, double Deviation, double Minimum, double Maximum, double Step)
{
    private const int Digits = 9;

    /// <summary>Always 0.</summary>
    public static NumberDistribution Zero { get; } = new(0, 0, 0, 0, 1);

    /// <summary>Draws a number with one normal number; 9 decimals are kept, so that 3 × 0.1 is 0.3.</summary>
    public double Draw(ref CounterRandom random)
    {
        double steps = Math.Round((Mean + (Deviation * random.NextNormal())) / Step, MidpointRounding.ToEven);
        return Math.Clamp(Math.Round(steps * Step, Digits, MidpointRounding.ToEven), Minimum, Maximum);
    }
}
