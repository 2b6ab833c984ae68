namespace Pedagogy6P.Ranking.Rules.Worths;

/// <summary>What the worth of a module depends on besides programme and learner.</summary>
/// <param name="AdvisedFactor">α: what is left of a module's own worth while it misses an advised prerequisite that can be reached; above
/// 0, at most 1.</param>
/// <param name="ChainFactor">γ: what a module on a chain keeps of the gain of the one that waits for it; from 0, which turns chains off, to
/// below 1.</param>
internal readonly record struct WorthOptions(double AdvisedFactor, double ChainFactor);
