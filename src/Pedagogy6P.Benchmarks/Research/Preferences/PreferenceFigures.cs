namespace Pedagogy6P.Benchmarks.Research.Preferences;

/// <summary>What one contender reached in one world. An immutable value.</summary>
/// <param name="Score">(nDCG@10 − that of chance) ÷ (1 − that of chance) after all choices, over all learners.</param>
/// <param name="Regret">By how much its lists were liked less than the best ones, mean over lists and learners.</param>
internal readonly record struct PreferenceFigures(double Score, double Regret);
