namespace Pedagogy6P.Tests.Worlds;

/// <summary>
/// P(Z &gt; z) of the standard normal, by series near 0 and by Laplace's continued fraction in the tail (Abramowitz and Stegun, 1964,
/// 26.2.10 and 26.2.14).
/// </summary>
internal static class NormalTail
{
    public static double Above(double z) => z < 0 ? 1 - Above(-z) : z < 2 ? 0.5 - Centre(z) : Density(z) / Fraction(z);

    private static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);

    // P(0 < Z < z) = φ(z)·Σ z^(2n+1) ÷ (1·3·5…(2n+1)).
    private static double Centre(double z)
    {
        double sum = 0;
        double term = z;
        for (int n = 1; sum + term > sum; n++)
        {
            sum += term;
            term *= z * z / ((2 * n) + 1);
        }

        return Density(z) * sum;
    }

    // z + 1/(z + 2/(z + 3/(z + …))), from the inside out.
    private static double Fraction(double z)
    {
        double value = z;
        for (int n = 400; n >= 1; n--)
        {
            value = z + (n / value);
        }

        return value;
    }
}
