namespace Pedagogy6P.Planning.Cohorts;

/// <summary>What one more of something would bring.</summary>
/// <param name="Kind">What there would be one more of.</param>
/// <param name="Id">
/// Id of the session that would have one more seat, or be held once more or opened; or of the trainer there would be another of.
/// </param>
/// <param name="Value">By how much the total score would rise, about.</param>
public sealed record CohortMarginal(CohortMarginalKind Kind, string Id, double Value);
