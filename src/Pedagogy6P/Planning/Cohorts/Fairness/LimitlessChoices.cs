using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Fairness;

/// <summary>
/// What learners would choose from were time no limit, and were way no limit either: problems whose offerings are modules, each worth what
/// its best session is. Immutable.
/// </summary>
/// <param name="Near">Every session within the learner's reach, whenever it is.</param>
/// <param name="Anywhere">Every session.</param>
internal sealed record LimitlessChoices(CohortProblem Near, CohortProblem Anywhere);
