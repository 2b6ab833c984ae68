namespace Pedagogy6P.Proof.Effects;

/// <summary>An effect as one study found it, with its standard error; both in the same unit. An immutable value.</summary>
/// <param name="Effect">The effect: a standardised mean difference, a log odds ratio, a log risk ratio or Fisher's z.</param>
/// <param name="StandardError">Its standard error; pooling asks for more than 0.</param>
public readonly record struct EffectEstimate(double Effect, double StandardError)
{
    /// <summary>Largest effect, in absolute value, and largest standard error that are pooled: 10⁵⁰.</summary>
    public const double Largest = 1e50;

    /// <summary>Smallest standard error that is pooled: 10⁻⁵⁰.</summary>
    public const double SmallestStandardError = 1e-50;

    /// <summary>The square of the standard error.</summary>
    public double Variance => StandardError * StandardError;

    /// <summary>Whether it can be pooled: both numbers finite and within the bounds above, so that squares stay finite.</summary>
    public bool CanBePooled => Math.Abs(Effect) <= Largest && StandardError is >= SmallestStandardError and <= Largest;
}
