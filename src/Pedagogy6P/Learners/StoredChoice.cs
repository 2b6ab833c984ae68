namespace Pedagogy6P.Learners;

/// <summary>A choice with its place among those of its learner: the order in which choices count.</summary>
/// <param name="Sequence">1 for the learner's first choice, then one more each.</param>
/// <param name="Choice">The choice.</param>
public readonly record struct StoredChoice(long Sequence, Choice Choice);
