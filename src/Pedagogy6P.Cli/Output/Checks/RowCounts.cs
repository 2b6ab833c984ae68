using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Output.Checks;

/// <summary>How many rows each table of a folder has, in the order of the format.</summary>
internal static class RowCounts
{
    public static IEnumerable<(string Table, int Rows)> Of(ProgrammeFolder folder)
    {
        ProgrammeTables tables = folder.Programme.Tables;
        yield return ("competencies", tables.Competencies.Length);
        yield return ("roles", tables.Roles.Length);
        yield return ("role_competencies", tables.RoleCompetencies.Length);
        yield return ("backgrounds", tables.Backgrounds.Length);
        yield return ("modules", tables.Modules.Length);
        yield return ("module_competencies", tables.ModuleCompetencies.Length);
        yield return ("prerequisites", tables.Prerequisites.Length);
        yield return ("sites", tables.Sites.Length);
        yield return ("trainers", tables.Trainers.Length);
        yield return ("sessions", tables.Sessions.Length);
        yield return ("evidence", tables.Studies.Length);
        yield return ("demand", tables.Demand.Length);
        yield return ("terms", tables.Terms.Length);
        yield return ("mandatory", tables.Mandatory.Length);
        yield return ("awards", tables.Awards.Length);
        yield return ("learners", folder.Learners.Learners.Length);
        yield return ("mastery", folder.Learners.Learners.Sum(learner => learner.Mastery.Length));
        yield return ("outcomes", folder.Learners.Learners.Sum(learner => learner.Outcomes.Length));
        yield return ("activity", folder.Learners.Activities.Length);
        yield return ("choices", folder.Learners.Choices.Length);
    }
}
