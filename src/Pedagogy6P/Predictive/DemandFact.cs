namespace Pedagogy6P.Predictive;

/// <summary>How a competency stands in demand.</summary>
/// <param name="Competency">Id of the competency.</param>
/// <param name="Percentile">Mid-rank percentile among the competencies with a level, 0 to 1.</param>
public sealed record DemandFact(string Competency, double Percentile);
