using Pedagogy6P.Learners;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>Completions added to a learner, straight from the definition.</summary>
internal static class OracleWalk
{
    /// <summary>The learner after completing a module: it is listed, and the rows of what it teaches are raised.</summary>
    public static Learner After(this Learner learner, OracleCatalogue catalogue, string module)
    {
        var taught = catalogue.Taught(module).ToDictionary(row => row.CompetencyId, row => row.Attainment, StringComparer.Ordinal);
        return learner with
        {
            Completed = [.. learner.Completed.Append(module).Distinct(StringComparer.Ordinal)],
            Mastery =
            [
                .. learner.Mastery.Select(row => taught.TryGetValue(row.CompetencyId, out double attained)
                    ? row with { Mastery = Math.Max(row.Mastery, attained), Evidence = Math.Max(row.Evidence, 1) }
                    : row),
            ],
            Outcomes = [.. learner.Outcomes.Where(outcome => outcome.ModuleId != module || outcome.Status != OutcomeStatus.Active)],
        };
    }
}
