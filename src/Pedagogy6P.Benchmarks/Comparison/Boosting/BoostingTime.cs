namespace Pedagogy6P.Benchmarks.Comparison.Boosting;

/// <summary>One training of one tool, and what its model does on the test rows.</summary>
internal sealed record BoostingTime(double Seconds, double ProcessorSeconds, BoostingScoring Scoring);
