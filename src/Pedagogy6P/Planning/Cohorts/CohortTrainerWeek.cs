namespace Pedagogy6P.Planning.Cohorts;

/// <summary>
/// What a trainer teaches in a calendar week: planned sessions that are not cancelled, and candidates that the plan opens.
/// </summary>
/// <param name="TrainerId">Id of the trainer.</param>
/// <param name="Monday">First day of the week.</param>
/// <param name="Minutes">Minutes of sessions, above 0.</param>
/// <param name="MostMinutes">Minutes that the trainer has a week; null without limit.</param>
public sealed record CohortTrainerWeek(string TrainerId, DateOnly Monday, int Minutes, int? MostMinutes);
