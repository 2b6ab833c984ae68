namespace Pedagogy6P.Planning.Teams;

/// <summary>Who in a team masters a competency best.</summary>
/// <param name="CompetencyId">Id of the competency.</param>
/// <param name="LearnerId">Id of the member; of equal ones the ordinally first.</param>
/// <param name="Mastery">Their mastery, 0 to 1.</param>
public sealed record TeamStrength(string CompetencyId, string LearnerId, double Mastery);
