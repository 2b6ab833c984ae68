namespace Pedagogy6P.Ranking.Sets;

/// <summary>What a module brings in one competency: all levels above the learner's mastery up to one. An immutable value.</summary>
/// <param name="Competency">Number of the competency.</param>
/// <param name="From">The learner's mastery.</param>
/// <param name="To">The level that the module brings, no more than the goal; above <paramref name="From"/>.</param>
/// <param name="Importance">ω ÷ ω_max of the competency.</param>
internal readonly record struct GainSlice(int Competency, double From, double To, double Importance);
