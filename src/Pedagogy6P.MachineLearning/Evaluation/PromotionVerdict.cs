using System.Collections.Immutable;

namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>Outcome of the promotion gate.</summary>
/// <param name="Checks">Every check with its value and threshold.</param>
public sealed record PromotionVerdict(ImmutableArray<PromotionCheck> Checks)
{
    /// <summary>True when every check that could be made passed.</summary>
    public bool Promoted => Checks.All(c => c.Passed || !c.IsChecked);
}
