using Pedagogy6P.Places;

namespace Pedagogy6P.Learners;

/// <summary>A module that a learner accepted or started by choice and has not completed, and what it takes of what is free.</summary>
/// <param name="Choice">The choice.</param>
/// <param name="SessionId">Id of the session; null for none.</param>
/// <param name="HoursPerWeek">Hours per week that it takes as of the day asked about; 0 when it is over, or no session was named.</param>
/// <param name="WeeklySlots">Quarter hours of the week that it takes as of that day.</param>
public sealed record Commitment(Choice Choice, string? SessionId, double HoursPerWeek, Availability WeeklySlots);
