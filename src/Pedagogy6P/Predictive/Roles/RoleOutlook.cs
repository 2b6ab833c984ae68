using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Predictive.Roles;

/// <summary>Demand of a role, now and ahead. Immutable and thread-safe.</summary>
/// <param name="RoleId">Id of the role.</param>
/// <param name="Now">Mentions of its competencies a month that are its own, mean of the last 12 months.</param>
/// <param name="Ahead">The same over the next 12 months, with 95 % bounds.</param>
/// <param name="Emergence">Its growth a year beyond the programme's, 0.1 for 10 %, with 95 % bounds; null where fewer than 24 months are
/// known or nobody asked for it.</param>
/// <param name="Known">How many of the competencies it asks the demand table knows, 1 or more.</param>
/// <param name="Asked">How many competencies it asks.</param>
/// <param name="Competencies">What it is made of, in ordinal order of competencies.</param>
public sealed record RoleOutlook(string RoleId, double Now, Interval Ahead, Interval? Emergence, int Known, int Asked,
    ImmutableArray<RoleCompetencyDemand> Competencies);
