namespace Pedagogy6P.Planning.Cohorts;

/// <summary>A session that takes place, with who runs it.</summary>
/// <param name="SessionId">Id of the session.</param>
/// <param name="TrainerId">Id of the trainer; null when none is named.</param>
/// <param name="Seated">Learners seated by the plan.</param>
/// <param name="IsOpened">Whether it is a candidate that the plan opens.</param>
/// <param name="SeatPrice">
/// What a seat costs in score, at the prices at which learners ask for about as many seats as there are; 0 where seats are left.
/// </param>
public sealed record CohortGroup(string SessionId, string? TrainerId, int Seated, bool IsOpened, double SeatPrice);
