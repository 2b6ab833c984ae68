using Pedagogy6P.Programmes;
using Pedagogy6P.Proof.Effects;

namespace Pedagogy6P.Proof.Register;

/// <summary>A study in the register. Immutable.</summary>
/// <param name="Study">The study as the programme has it.</param>
/// <param name="Pooled">Its effect with the standard error that it is pooled with, inflated for its design; null for a survey.</param>
/// <param name="Share">The share it has in the pooled estimate, 0 to 1; 0 for a survey.</param>
public sealed record RegisteredStudy(Study Study, EffectEstimate? Pooled, double Share)
{
    // Quantile of the normal distribution that leaves 2.5 % on each side.
    private const double Interval95 = 1.959963984540054;

    /// <summary>Lower bound of its own 95 % interval, as pooled; null for a survey.</summary>
    public double? Lower => Pooled is { } own ? own.Effect - (Interval95 * own.StandardError) : null;

    /// <summary>Upper bound of its own 95 % interval, as pooled; null for a survey.</summary>
    public double? Upper => Pooled is { } own ? own.Effect + (Interval95 * own.StandardError) : null;

    /// <summary>Whether that interval lies wholly above 0, or wholly below.</summary>
    internal bool Excludes(bool above) => above ? Lower > 0 : Upper < 0;
}
