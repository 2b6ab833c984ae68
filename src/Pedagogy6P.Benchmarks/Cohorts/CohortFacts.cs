using Pedagogy6P.Benchmarks.Cohorts.Instances;

namespace Pedagogy6P.Benchmarks.Cohorts;

/// <summary>How large a cohort is, for a reader.</summary>
internal sealed record CohortFacts(string Name, int Learners, int Modules, int Sessions, int Candidates, int Trainers, int Options,
    double Refused, int Obliged)
{
    /// <summary>The facts of a cohort.</summary>
    public static CohortFacts Of(CohortCase made) => new(made.Name, made.Problem.Learners,
        made.Problem.Offerings.Module.Distinct().Count(), made.Problem.Offerings.SessionId.Count(id => id is not null),
        made.Supply?.Offerings.Length ?? 0, made.Supply?.Model.Trainers.Length ?? 0, made.Problem.Options, made.Refused,
        made.Problem.IsMandatory.Count(isMandatory => isMandatory));
}
