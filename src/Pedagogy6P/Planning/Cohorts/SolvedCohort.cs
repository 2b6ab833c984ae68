using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts;

/// <summary>A problem and its plan by numbers. Immutable.</summary>
/// <param name="Problem">Who could sit where.</param>
/// <param name="Supply">Candidates and trainers; null without.</param>
/// <param name="Numbers">What the numbers of its offerings stand for.</param>
/// <param name="Solution">Who sits where.</param>
/// <param name="Opener">The name of who opened candidates; null where there was none to open.</param>
internal sealed record SolvedCohort(CohortProblem Problem, CohortSupply? Supply, OfferingNumbers Numbers,
    CohortSolution Solution, string? Opener);
