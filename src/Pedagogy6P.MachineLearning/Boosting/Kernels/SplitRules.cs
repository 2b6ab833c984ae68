namespace Pedagogy6P.MachineLearning.Boosting.Kernels;

/// <summary>The penalties of a split search, in the integer units of packed derivatives.</summary>
/// <param name="Scale">Units of one tree's derivatives.</param>
/// <param name="Lambda">Ridge penalty ÷ Hessian unit.</param>
/// <param name="MinimumHessian">
/// Smallest Hessian sum of a child in integer steps; at least one, so that an empty child is never made.
/// </param>
/// <param name="MinimumGain">Smallest gain in the units of <see cref="Score"/>.</param>
internal readonly record struct SplitRules(QuantizationScale Scale, double Lambda, double MinimumHessian, double MinimumGain)
{
    /// <summary>Puts penalties and limits of the loss into the units of one tree.</summary>
    public static SplitRules For(QuantizationScale scale, double ridge, double minimumChildWeight, double minimumGain)
    {
        double unit = scale.GradientUnit * scale.GradientUnit / scale.HessianUnit;

        // The gain of the penalised loss is half the gain of the score; a relative 1e-9 keeps rounding from splitting a pure node.
        return new SplitRules(scale, ridge / scale.HessianUnit, Math.Max(1, minimumChildWeight / scale.HessianUnit),
            2 * minimumGain / unit);
    }

    /// <summary>G² ÷ (H + λ) in integer units.</summary>
    public double Score(long packed)
    {
        double gradient = Scale.Gradient(packed), hessian = Scale.Hessian(packed);
        return gradient * gradient / (hessian + Lambda);
    }

    /// <summary>−G ÷ (H + λ): the leaf value before shrinkage.</summary>
    public double Value(long packed, double lower, double upper)
    {
        double value = -Scale.Gradient(packed) / (Scale.Hessian(packed) + Lambda) * (Scale.GradientUnit / Scale.HessianUnit);
        return Math.Clamp(value, lower, upper);
    }

    /// <summary>
    /// What a leaf with a given value saves, in the units of <see cref="Score"/>; equals it when the value is the best one.
    /// </summary>
    public double ScoreOf(long packed, double value)
    {
        double steps = value * Scale.HessianUnit / Scale.GradientUnit;
        return -((2 * Scale.Gradient(packed) * steps) + ((Scale.Hessian(packed) + Lambda) * steps * steps));
    }
}
