namespace Pedagogy6P.Predictive.Roles;

/// <summary>The part of the demand for a competency that is a role's. Immutable.</summary>
/// <param name="CompetencyId">Id of the competency.</param>
/// <param name="Now">Mentions a month, mean of the last 12 months.</param>
/// <param name="Ahead">The same over the next 12 months.</param>
public sealed record RoleCompetencyDemand(string CompetencyId, double Now, double Ahead);
