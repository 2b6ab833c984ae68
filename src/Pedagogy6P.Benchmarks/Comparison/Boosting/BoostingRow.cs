namespace Pedagogy6P.Benchmarks.Comparison.Boosting;

/// <summary>One tool at one size and number of threads; times are medians.</summary>
internal sealed record BoostingRow(string Tool, int Rows, int Threads, double TrainSeconds, double TrainProcessorSeconds, double BatchNanoseconds,
    double SingleMicroseconds, double Auc, double AllocatedBytesPerRow);
