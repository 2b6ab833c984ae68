namespace Pedagogy6P.Benchmarks.Research.Retrieval;

/// <summary>What came of a plan of refreshers in one world.</summary>
/// <param name="Needs">How often something was needed.</param>
/// <param name="Remembered">How often enough of it was left.</param>
/// <param name="Refreshers">Refreshers of the year.</param>
/// <param name="FullestWeek">Minutes of refreshers in the fullest week.</param>
internal sealed record RetrievalFigures(int Needs, int Remembered, int Refreshers, int FullestWeek);
