using System.Collections.Immutable;

namespace Pedagogy6P.Predictive.Roles;

/// <summary>Which roles and competencies will be asked for. Immutable and thread-safe.</summary>
/// <param name="Roles">Roles with a competency that the demand table knows, fastest-growing first (<see cref="RolesForecaster"/>), those
/// without emergence last, then in ordinal order.</param>
/// <param name="Unknown">Ids of roles none of whose competencies the table knows, in ordinal order.</param>
/// <param name="Competencies">Competencies that the table knows, largest demand ahead first, then in ordinal order.</param>
/// <param name="ElsewhereNow">Mentions a month that no role explains, mean of the last 12 months.</param>
/// <param name="ElsewhereAhead">The same over the next 12 months.</param>
/// <param name="Growth">Growth of all demand a year, 0.1 for 10 %; null where fewer than 24 months are known.</param>
/// <param name="Months">Months that growth was looked for in.</param>
public sealed record RolesOutlook(ImmutableArray<RoleOutlook> Roles, ImmutableArray<string> Unknown,
    ImmutableArray<CompetencyOutlook> Competencies, double ElsewhereNow, double ElsewhereAhead, double? Growth, int Months);
