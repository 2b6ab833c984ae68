using System.Collections.Immutable;

namespace Pedagogy6P.MachineLearning.Explanation;

/// <summary>Why a model gives a row its probability.</summary>
/// <param name="Probability">The model's probability, calibration included.</param>
/// <param name="BaseLogOdds">Log-odds of the average person.</param>
/// <param name="LogOdds">
/// Base plus all contributions: the model's log-odds, for an average of models the weighted mean of theirs, always before calibration.
/// </param>
/// <param name="Contributions">One per feature, in schema order.</param>
public sealed record RiskExplanation(double Probability, double BaseLogOdds, double LogOdds,
    ImmutableArray<FeatureContribution> Contributions)
{
    /// <summary>The contributions that move the risk most, largest first, equal ones in schema order.</summary>
    /// <param name="count">How many at most.</param>
    public ImmutableArray<FeatureContribution> Strongest(int count) =>
        [.. Contributions.Where(c => c.LogOdds != 0).OrderByDescending(c => Math.Abs(c.LogOdds)).Take(count)];
}
