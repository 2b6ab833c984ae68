using System.Collections.Immutable;

namespace Pedagogy6P.Predictive.Coverage;

/// <summary>How far a programme teaches a competency. Immutable.</summary>
/// <param name="CompetencyId">Id of the competency.</param>
/// <param name="Domain">Domain it is filed under; null for none.</param>
/// <param name="All">What modules attain and roles ask, whoever they are open to; its audience is empty.</param>
/// <param name="Audiences">The same for each audience, in ordinal order.</param>
/// <param name="Modules">Modules that teach it, the highest attainment first, then in ordinal order.</param>
public sealed record CompetencyCoverage(string CompetencyId, string? Domain, AudienceCoverage All,
    ImmutableArray<AudienceCoverage> Audiences, ImmutableArray<CensusModule> Modules);
