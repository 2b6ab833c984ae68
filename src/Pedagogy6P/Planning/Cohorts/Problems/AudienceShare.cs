namespace Pedagogy6P.Planning.Cohorts.Problems;

/// <summary>So many learners of an audience, by its number.</summary>
internal readonly record struct AudienceShare(int Audience, int Count);
