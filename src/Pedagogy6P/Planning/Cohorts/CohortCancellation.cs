namespace Pedagogy6P.Planning.Cohorts;

/// <summary>A planned session that should not take place.</summary>
/// <param name="SessionId">Id of the session.</param>
/// <param name="Reason">Why.</param>
public sealed record CohortCancellation(string SessionId, CohortCancellationReason Reason);
