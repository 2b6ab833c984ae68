using System.Collections.Immutable;
using Pedagogy6P.Predictive.Roles;

namespace Pedagogy6P.Predictive.Coverage;

/// <summary>A competency that is asked for and that a programme does not teach, not now, or not far enough. Immutable.</summary>
/// <param name="CompetencyId">Id of the competency.</param>
/// <param name="Kind">What is missing.</param>
/// <param name="Demand">Demand for it; null when the demand table does not know it and only roles ask for it.</param>
/// <param name="LevelAsked">The highest level that a role asks, 0 when none does.</param>
/// <param name="LevelTaught">The highest level that a module with seats attains, 0 when none does.</param>
/// <param name="LevelWithoutSeats">The highest level that any module attains, with seats or not, 0 when none does.</param>
/// <param name="Roles">Ids of the roles that ask for more than <paramref name="LevelTaught"/> (to 1e-6), in ordinal order.</param>
/// <param name="Modules">Ids of the modules that teach it, with seats or not, in ordinal order.</param>
/// <param name="TaughtBelow">Ids of the competencies below it that modules with seats teach, in ordinal order; mastery of them does not
/// count as mastery of it.</param>
public sealed record CurriculumGap(string CompetencyId, CurriculumGapKind Kind, CompetencyOutlook? Demand, double LevelAsked,
    double LevelTaught, double LevelWithoutSeats, ImmutableArray<string> Roles, ImmutableArray<string> Modules,
    ImmutableArray<string> TaughtBelow);
