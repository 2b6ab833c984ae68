using MathNet.Numerics.Distributions;

namespace Pedagogy6P.Proof;

/// <summary>Quantiles of the normal and of Student's distributions, on both sides of 0.</summary>
internal static class StudentQuantile
{
    // The library's search ends where probabilities agree to 10⁻¹²; a step or two of Newton's give the other digits.
    private const int Steps = 2;

    /// <summary>What lies between ± this value with a probability of <paramref name="level"/>, with degrees of freedom.</summary>
    public static double TwoSided(double level, double freedom) => Upper((1 - level) / 2, freedom);

    /// <summary>What is exceeded with a probability of <paramref name="tail"/>, below one half, with degrees of freedom.</summary>
    public static double Upper(double tail, double freedom)
    {
        double quantile = StudentT.InvCDF(0, 1, freedom, tail);
        for (int step = 0; step < Steps; step++)
        {
            quantile -= (StudentT.CDF(0, 1, freedom, quantile) - tail) / StudentT.PDF(0, 1, freedom, quantile);
        }

        return -quantile;
    }

    /// <summary>The same of the normal distribution.</summary>
    public static double TwoSided(double level) => -Normal.InvCDF(0, 1, (1 - level) / 2);

    /// <summary>The probability of a value at least this far from 0.</summary>
    public static double Beyond(double value, double freedom) => 2 * StudentT.CDF(0, 1, freedom, -Math.Abs(value));
}
