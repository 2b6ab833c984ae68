namespace Pedagogy6P.Practice.Mastery;

/// <summary>The standard normal curve, quick enough for every answer.</summary>
internal static class NormalCurve
{
    private const double Scale = 0.398942280401432678;

    /// <summary>Density at a point.</summary>
    public static double Density(double z) => Scale * Math.Exp(-0.5 * z * z);

    /// <summary>Share below a point, within 7.5e-8 (Abramowitz and Stegun 1964, 26.2.17).</summary>
    public static double Below(double z) => Below(z, Density(z));

    /// <summary>The same where the density is known already.</summary>
    public static double Below(double z, double density)
    {
        double t = 1 / (1 + (0.2316419 * Math.Abs(z)));
        double tail = density * t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978
            + (t * 1.330274429))))))));
        return z >= 0 ? 1 - tail : tail;
    }
}
