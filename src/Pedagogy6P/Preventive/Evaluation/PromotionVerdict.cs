using System.Collections.Immutable;

namespace Pedagogy6P.Preventive.Evaluation;

/// <summary>Outcome of the promotion gate.</summary>
/// <param name="Checks">Every check with its value and threshold.</param>
public sealed record PromotionVerdict(ImmutableArray<PromotionCheck> Checks)
{
    /// <summary>True when all checks passed.</summary>
    public bool Promoted => Checks.All(c => c.Passed);
}
