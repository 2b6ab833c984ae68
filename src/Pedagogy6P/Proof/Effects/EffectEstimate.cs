namespace Pedagogy6P.Proof.Effects;

/// <summary>An effect as one study found it, with its standard error; both in the same unit. An immutable value.</summary>
/// <param name="Effect">The effect: a standardised mean difference, a log odds ratio, a log risk ratio or Fisher's z.</param>
/// <param name="StandardError">Its standard error; pooling asks for more than 0.</param>
public readonly record struct EffectEstimate(double Effect, double StandardError)
{
    /// <summary>Largest effect, in absolute value, and largest standard error pooled: 10⁹, which no study has in any unit.</summary>
    public const double Largest = 1e9;

    /// <summary>Smallest standard error that is pooled: 10⁻⁹, which no study has in any unit.</summary>
    public const double SmallestStandardError = 1e-9;

    /// <summary>The square of the standard error.</summary>
    public double Variance => StandardError * StandardError;

    /// <summary>Whether it can be pooled: both numbers finite and within the bounds above.</summary>
    public bool CanBePooled => Math.Abs(Effect) <= Largest && StandardError is >= SmallestStandardError and <= Largest;

    /// <summary>The nearest one that can be pooled.</summary>
    internal static EffectEstimate Bounded(double effect, double standardError) =>
        new(Math.Clamp(effect, -Largest, Largest), Math.Clamp(standardError, SmallestStandardError, Largest));
}
