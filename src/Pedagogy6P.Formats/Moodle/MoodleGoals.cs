using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.SideTables;

namespace Pedagogy6P.Formats.Moodle;

/// <summary>
/// Moodle knows no roles that learners aim at. Where a side table names none either, one stands in that asks for all that modules teach;
/// a module of which nothing is said teaches a competency of its own. Answers about the role that stands in leave it there.
/// </summary>
internal static class MoodleGoals
{
    private const string Role = "moodle";
    private const string Level = "0.8";

    public static void Add(MoodleWork work)
    {
        ProgrammeFacts facts = work.Import.Facts;
        if (facts.Modules.Rows.Count == 0 || work.Import.Side.Rows.Any(NamesRole))
        {
            return;
        }

        (string Module, string Competency)[] told =
        [
            .. from row in work.Import.Side.Rows
               where row.Table is "module_competencies" && row.Column is not "attainment"
               from module in facts.Modules.Rows
               where IdPattern.Matches(row.Id, module["id"])
               select (module["id"]!, row.Column),
        ];
        var teaching = facts.ModuleCompetencies.Rows.Select(row => row["module"]!).Concat(told.Select(link => link.Module))
            .ToHashSet(StringComparer.Ordinal);
        foreach (FactRow module in facts.Modules.Rows.Where(row => !teaching.Contains(row["id"]!)))
        {
            string id = module["id"]!;
            facts.Competencies.Row(id).Default("title", module["title"]).Default("framework", "Moodle");
            facts.ModuleCompetencies.Row(id, id).With("attainment", Level);
        }

        string title = work.Import.Language.StartsWith("fr", StringComparison.OrdinalIgnoreCase)
            ? "Tout ce qu’enseignent les cours" : "All that the courses teach";
        facts.Roles.Row(Role).With("title", title);
        foreach (string competency in facts.ModuleCompetencies.Rows.Select(row => row["competency"]!)
            .Concat(told.Select(link => link.Competency)))
        {
            facts.RoleCompetencies.Row(Role, competency).With("level", Level);
        }

        foreach (FactRow learner in facts.Learners.Rows)
        {
            learner["role"] = Role;
        }

        if (work.Import.Side.Answer("roles", Role, "title") is null)
        {
            work.Import.Gaps.Add(new ImportGap("roles", Role, "title", title,
                "Which roles do learners aim at, and what do these ask of which competency?"));
        }
    }

    private static bool NamesRole(SideRow row) => row.Table is "roles" or "role_competencies" && row.Id is not (Role or "*");
}
