namespace Pedagogy6P.MachineLearning.Statistics;

/// <summary>Neighbouring values that share one level of a non-decreasing fit.</summary>
/// <param name="Start">First value, 0-based.</param>
/// <param name="End">The value after the last one.</param>
/// <param name="Level">Their weighted mean.</param>
public readonly record struct MonotoneBlock(int Start, int End, double Level);
