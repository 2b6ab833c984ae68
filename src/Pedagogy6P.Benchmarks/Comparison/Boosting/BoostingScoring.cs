namespace Pedagogy6P.Benchmarks.Comparison.Boosting;

/// <summary>A model on the test rows; allocated bytes are not a number where they cannot be told.</summary>
internal sealed record BoostingScoring(double BatchNanoseconds, double SingleMicroseconds, double Auc, double AllocatedBytesPerRow);
