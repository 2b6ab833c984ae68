namespace Pedagogy6P.Ranking.Terms;

/// <summary>A number that belongs to a further term: its share of a score, or its value. An immutable value.</summary>
/// <param name="Term">Name of the term.</param>
/// <param name="Value">The number.</param>
public readonly record struct TermValue(string Term, double Value);
