namespace Pedagogy6P.Learners;

/// <summary>A fact of a learner's record as folded, with where it comes from.</summary>
/// <param name="Name">Its name (<see cref="LearnerFacts"/>).</param>
/// <param name="Value">Its value, set aside or not; null when it has none.</param>
/// <param name="Source">The choice that gave it its value; null when the record says so itself.</param>
/// <param name="Standing">Whether it is contested.</param>
/// <param name="Contest">The choice that contested or settled it last; null when nobody did.</param>
public sealed record FoldedFact(string Name, string? Value, Choice? Source, FactStanding Standing, Choice? Contest);
