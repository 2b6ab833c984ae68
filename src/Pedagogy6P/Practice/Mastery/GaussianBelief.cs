namespace Pedagogy6P.Practice.Mastery;

/// <summary>A belief about log-odds of mastery: normal, with mean and variance.</summary>
/// <param name="Mean">Mean of the log-odds.</param>
/// <param name="Variance">Their variance, 0 or more.</param>
internal readonly record struct GaussianBelief(double Mean, double Variance)
{
    // Φ(x ÷ 1.702) is within 0.01 of the logistic function everywhere (Haley 1952).
    private const double LogisticScale = 1.702;
    private const double Largest = 35;

    /// <summary>Probability of a right answer to an item: guess + (1 − guess − slip)·E[mastery of an item that hard].</summary>
    public double Right(double difficulty, double guess, double slip) =>
        guess + ((1 - guess - slip) * NormalCurve.Below(Standard(difficulty, out _)));

    /// <summary>How fast the probability of a right answer grows with the mean.</summary>
    public double RightSlope(double difficulty, double guess, double slip)
    {
        double z = Standard(difficulty, out double scale);
        return (1 - guess - slip) * NormalCurve.Density(z) / scale;
    }

    /// <summary>
    /// The belief after an answer: mean and variance are those of the exact posterior under the normal curve in place of the logistic
    /// one, the rest of its shape is let go (assumed-density filtering, Minka 2001). A right answer never lowers the mean, a wrong one
    /// never raises it.
    /// </summary>
    public GaussianBelief After(bool isRight, double difficulty, double guess, double slip)
    {
        double z = Standard(difficulty, out double scale), sign = isRight ? 1 : -1;
        z *= sign;
        double reach = 1 - guess - slip, density = NormalCurve.Density(z);
        double likelihood = (isRight ? guess : slip) + (reach * NormalCurve.Below(z, density));
        double pull = likelihood > 0 ? reach * density / (likelihood * scale) : 0;
        double step = Variance * pull;
        double variance = Variance - (step * ((z * Variance / scale) + step));
        return new GaussianBelief(Mean + (sign * step), Math.Max(variance, 1e-6));
    }

    /// <summary>
    /// What evidence becomes that counts so many times: precision and pull of the step from this belief to another, times the weight.
    /// </summary>
    public GaussianBelief Weighted(in GaussianBelief after, double weight)
    {
        if (weight == 1)
        {
            return after;
        }

        double ratio = Math.Min(after.Variance / Variance, 1 - 1e-9), left = Math.Pow(ratio, weight);
        return new GaussianBelief(Mean + ((after.Mean - Mean) * (1 - left) / (1 - ratio)), Math.Max(Variance * left, 1e-6));
    }

    private double Standard(double difficulty, out double scale)
    {
        scale = Math.Sqrt((LogisticScale * LogisticScale) + Variance);
        return Math.Clamp((Mean - difficulty) / scale, -Largest, Largest);
    }
}
