namespace Pedagogy6P.Benchmarks.Cohorts;

/// <summary>All plans of one cohort. Immutable.</summary>
/// <param name="Facts">What the cohort is.</param>
/// <param name="Plans">The plans, the planner's own first.</param>
/// <param name="Failed">Solvers that found no plan in time.</param>
internal sealed record CohortResult(CohortFacts Facts, IReadOnlyList<MeasuredPlan> Plans, IReadOnlyList<string> Failed)
{
    /// <summary>Name of the planner in results.</summary>
    public const string Own = "own";
}
