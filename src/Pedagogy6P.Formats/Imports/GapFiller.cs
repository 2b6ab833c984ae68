using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;

namespace Pedagogy6P.Formats.Imports;

/// <summary>
/// Gives every required cell that nobody knows a value that stands in for it and says so. A column that no row of a table has is one gap
/// of all rows (<c>*</c>).
/// </summary>
internal sealed class GapFiller(ImportWork work)
{
    private readonly ProgrammeFacts _facts = work.Facts;

    public void Fill()
    {
        FactRow header = _facts.Header;
        header.Default("format_version", "1");
        header.Default("time_zone", work.Zone.Id).Default("language", work.Options.Culture);
        Fill(_facts.Programme, "id", _ => "imported", "What is the programme called, in short?");
        Fill(_facts.Programme, "title", _ => work.Language.StartsWith("fr", StringComparison.OrdinalIgnoreCase)
            ? "Programme importé" : "Imported programme", "What is the programme called?");
        Fill(_facts.Programme, "language", _ => work.Language, "Which language are titles in (BCP 47)?");
        FillTitles();
        Fill(_facts.Modules, "hours", _ => HoursStandIn, "How many hours does a learner work for it?");
        Fill(_facts.Modules, "modality", _ => "online-async",
            "How is it taught: online-async, online-sync, on-site, hybrid or workplace?");
        Fill(_facts.ModuleCompetencies, "attainment", _ => "0.8", "How well is the competency mastered after the module (0 to 1)?");
        Fill(_facts.RoleCompetencies, "level", _ => "0.8", "How well has the competency to be mastered (above 0 to 1)?");
        Fill(_facts.Learners, "audience", _ => "learners", "Which audience do the learners belong to?");
        Fill(_facts.Learners, "level", _ => "5", "Which level of the European Qualifications Framework have they (1 to 8)?");
        Fill(_facts.Learners, "hours_per_week", _ => "4", "How many hours a week are left for learning?");
    }

    // An hour for an activity, two for a section, ten for a course: enough to be told from each other, no more.
    private string HoursStandIn => work.Options.Modules switch { ModuleGrain.Activity => "1", ModuleGrain.Section => "2", _ => "10" };

    private void FillTitles()
    {
        foreach (FactTable table in (FactTable[])[_facts.Competencies, _facts.Roles, _facts.Modules, _facts.Sites])
        {
            foreach (FactRow row in table.Rows)
            {
                row.Default("title", row["id"]);
            }
        }

        foreach (FactRow row in _facts.Trainers.Rows)
        {
            row.Default("name", row["id"]).Default("modules", row["modules"]);
        }
    }

    private void Fill(FactTable table, string column, Func<FactRow, string> standIn, string question)
    {
        FactRow[] empty = [.. table.Rows.Where(row => row[column] is null)];
        if (empty.Length == 0)
        {
            return;
        }

        bool all = empty.Length == table.Rows.Count;
        if (all)
        {
            work.Gaps.Add(new ImportGap(table.Name, "*", column, standIn(empty[0]), question));
        }

        foreach (FactRow row in empty)
        {
            row[column] = standIn(row);
            if (!all)
            {
                work.Gaps.Add(new ImportGap(table.Name, row.Cells[0] ?? "*", LinkedBy(table, row) ?? column, row[column], question));
            }
        }
    }

    // A link is asked for as side tables answer it: by its first id, and its second in place of the column.
    private static string? LinkedBy(FactTable table, FactRow row) => table.Format.Key is [_, string second] ? row[second] : null;
}
