
namespace Pedagogy6P.Ranking.Rules.Worths;

/// <summary>What a unit of need is worth at most to the modules that chains begin with, as far as it is known of all.</summary>
/// <param name="Fit">By module, without <paramref name="MoreFit"/>.</param>
/// <param name="FitOfSupplier">The same by place among all suppliers.</param>
/// <param name="MoreFit">What learner and session add to it at most.</param>
internal readonly record struct ChainColumns(float[] Fit, float[] FitOfSupplier, double MoreFit);
