namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>A stretch of a node's rows that one task sums into a histogram slot.</summary>
internal readonly record struct HistogramPart(int Slot, int Start, int Count);
