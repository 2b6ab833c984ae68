using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Predictive.Roles;

/// <summary>Demand for a competency, now and ahead. Immutable.</summary>
/// <param name="CompetencyId">Id of the competency.</param>
/// <param name="Now">Mean monthly count of the last 12 months.</param>
/// <param name="Ahead">The same over the next 12 months, with the bounds of the widest band of the forecast.</param>
/// <param name="Percentile">Mid-rank percentile of the demand ahead among the competencies that the table knows, 0 to 1.</param>
/// <param name="Emergence">Its growth a year beyond the programme's, with 95 % bounds; null where fewer than 24 months are known or nobody
/// asked for it.</param>
public sealed record CompetencyOutlook(string CompetencyId, double Now, Interval Ahead, double Percentile, Interval? Emergence);
