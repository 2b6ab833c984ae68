using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Imports.SideTables;

/// <summary>Puts the answers of a side table into the facts; later rows stand above earlier ones, and above the source.</summary>
/// <param name="side">The side table.</param>
/// <param name="facts">What it completes.</param>
/// <param name="files">Names of the files of the import, without folders.</param>
/// <param name="violations">Answers that nothing can be done with.</param>
internal sealed class SideAnswers(SideTable side, ProgrammeFacts facts, IReadOnlyCollection<string> files, ViolationCollector violations)
{
    private const string Any = "*";

    /// <summary>Adds every answer but those about the source itself.</summary>
    public void Add()
    {
        foreach (SideRow row in side.Rows)
        {
            switch (row.Table)
            {
                case "files":
                    CheckFile(row);
                    break;
                case "states":
                    CheckWord(row, "column", row.Column, "means");
                    CheckWord(row, "value", row.Value, "completed", "failed", "open");
                    break;
                case "programme":
                    Set(row, facts.Programme, [facts.Header]);
                    break;
                case "prerequisites":
                    AddPrerequisite(row);
                    break;
                case "module_competencies":
                    Link(row, facts.ModuleCompetencies, facts.Modules, "attainment");
                    break;
                case "role_competencies":
                    Link(row, facts.RoleCompetencies, facts.Roles, "level");
                    break;
                case "backgrounds":
                    facts.Backgrounds.Row(row.Id, row.Column).With("mastery", row.Value).Origin = OriginOf(row);
                    break;
                default:
                    SetCells(row);
                    break;
            }
        }
    }

    // Readers ask for answers about files and words themselves; one that no reader can have asked for is a slip of the pen.
    private void CheckFile(SideRow row)
    {
        CheckWord(row, "column", row.Column, "course", "person", "activity", "culture", "workbook");
        if (row.Column is "workbook")
        {
            CheckWord(row, "value", row.Value, "1900", "1904");
        }

        if (!row.Id.Contains(Any, StringComparison.Ordinal) && !files.Contains(row.Id, StringComparer.Ordinal))
        {
            violations.Add(side.Name, row.Row, "id", row.Id, "the name of a file of the sources, without folders");
        }
    }

    private void CheckWord(SideRow row, string column, string word, params ReadOnlySpan<string> known)
    {
        if (!known.Contains(word))
        {
            violations.Add(side.Name, row.Row, column, word, $"one of {string.Join(", ", known)}");
        }
    }

    private void SetCells(SideRow row)
    {
        FactTable? table = facts.Tables.FirstOrDefault(known => string.Equals(known.Name, row.Table, StringComparison.Ordinal));
        if (table is null || !table.Format.Key.SequenceEqual(["id"], StringComparer.Ordinal))
        {
            violations.Add(side.Name, row.Row, "table", row.Table, "one of files, states, programme, prerequisites, module_competencies, "
                + "role_competencies, backgrounds, " + string.Join(", ", facts.Tables.Where(known => known.Format.Key is ["id"])
                    .Select(known => known.Name)));
            return;
        }

        FactRow[] rows = Rows(table, row);
        if (rows.Length == 0 && !row.Id.Contains(Any, StringComparison.Ordinal) && table != facts.Modules && table != facts.Learners)
        {
            FactRow made = table.Row(row.Id);
            made.Origin = OriginOf(row);
            rows = [made];
        }

        if (rows.Length == 0 && !string.Equals(row.Id, Any, StringComparison.Ordinal))
        {
            violations.Add(side.Name, row.Row, "id", row.Id, $"the id of a row of {table.Name} that the source has");
            return;
        }

        Set(row, table, rows);
    }

    private void Set(SideRow row, FactTable table, FactRow[] rows)
    {
        if (!table.Format.Columns.Any(column => string.Equals(column.Name, row.Column, StringComparison.Ordinal)))
        {
            violations.Add(side.Name, row.Row, "column", row.Column, "one of "
                + string.Join(", ", table.Format.Columns.Select(column => column.Name)));
            return;
        }

        foreach (FactRow fact in rows)
        {
            fact[row.Column] = row.Value;
            fact.Origin = OriginOf(row);
        }
    }

    private void AddPrerequisite(SideRow row)
    {
        string? kind = row.Column switch { "requires" => "hard", "advised" => "advised", _ => null };
        if (kind is null)
        {
            violations.Add(side.Name, row.Row, "column", row.Column, "one of requires, advised");
            return;
        }

        foreach (string required in row.Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            facts.Prerequisites.Row(row.Id, required).With("kind", kind).Origin = OriginOf(row);
        }
    }

    // A link of all modules or roles with one competency is one row of the side table; so is the level of all links that there are.
    private void Link(SideRow row, FactTable links, FactTable from, string level)
    {
        if (string.Equals(row.Column, level, StringComparison.Ordinal) && facts.Competencies.Find(level) is null)
        {
            Set(row, links, [.. links.Rows.Where(link => IdPattern.Matches(row.Id, link.Cells[0]))]);
            return;
        }

        string[] ids = row.Id.Contains(Any, StringComparison.Ordinal) ? [.. Rows(from, row).Select(fact => fact["id"]!)] : [row.Id];
        foreach (string id in ids)
        {
            links.Row(id, row.Column).With(level, row.Value).Origin = OriginOf(row);
        }
    }

    private static FactRow[] Rows(FactTable table, SideRow row) => row.Id.Contains(Any, StringComparison.Ordinal)
        ? [.. table.Rows.Where(fact => IdPattern.Matches(row.Id, fact["id"]))]
        : table.Find(row.Id) is FactRow one ? [one] : [];

    private RowOrigin OriginOf(SideRow row) => new(side.Name, row.Row);
}
