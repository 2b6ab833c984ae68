using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Benchmarks.Cohorts.Instances;

/// <summary>A cohort whose plan is measured. Immutable.</summary>
/// <param name="Name">Name in results.</param>
/// <param name="Problem">Who could sit where.</param>
/// <param name="Supply">Candidates and trainers; null where every session takes place.</param>
/// <param name="Refused">Share of first choices that find no seat (<see cref="FirstChoices.Refused"/>).</param>
/// <param name="Work">Bundles that the planner may look for.</param>
internal sealed record CohortCase(string Name, CohortProblem Problem, CohortSupply? Supply, double Refused, long Work)
{
    private const int FewLearners = 1000;

    /// <summary>Whether other solvers have any hope.</summary>
    public bool IsSmall => Problem.Learners <= FewLearners;
}
