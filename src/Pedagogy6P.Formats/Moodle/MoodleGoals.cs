using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;

namespace Pedagogy6P.Formats.Moodle;

/// <summary>
/// Moodle knows no roles that learners aim at. Where a side table names none either, one stands in that asks for all that modules teach;
/// a module of which nothing is said teaches a competency of its own.
/// </summary>
internal static class MoodleGoals
{
    private const string Role = "moodle";
    private const string Level = "0.8";

    public static void Add(MoodleWork work)
    {
        ProgrammeFacts facts = work.Import.Facts;
        if (facts.Modules.Rows.Count == 0
            || work.Import.Side.Rows.Any(row => row.Table is "roles" or "role_competencies" or "module_competencies"))
        {
            return;
        }

        var teaching = facts.ModuleCompetencies.Rows.Select(row => row["module"]).ToHashSet(StringComparer.Ordinal);
        foreach (FactRow module in facts.Modules.Rows.Where(row => !teaching.Contains(row["id"])))
        {
            string id = module["id"]!;
            facts.Competencies.Row(id).Default("title", module["title"]).Default("framework", "Moodle");
            facts.ModuleCompetencies.Row(id, id).With("attainment", Level);
        }

        facts.Roles.Row(Role).With("title", "All that the courses teach");
        foreach (FactRow link in facts.ModuleCompetencies.Rows)
        {
            facts.RoleCompetencies.Row(Role, link["competency"]!).With("level", Level);
        }

        foreach (FactRow learner in facts.Learners.Rows)
        {
            learner["role"] = Role;
        }

        work.Import.Gaps.Add(new ImportGap("roles", Role, "title", "All that the courses teach",
            "Which roles do learners aim at, and what do these ask of which competency?"));
    }
}
