using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Formats.ProgrammeFolders.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.ProgrammeFolders;

/// <summary>Takes over what the rules of the programme found, less what only follows from tables that could not be read whole.</summary>
internal static class RuleViolations
{
    // The header and one row.
    private const int ProgrammeRow = 2;

    public static void AddTo(ReadingLog log, ViolationCollector rules)
    {
        int kept = 0;
        foreach (Violation violation in rules.Violations)
        {
            kept++;
            if (!Follows(violation, log))
            {
                bool isHeader = string.Equals(violation.Table, FolderTables.Programme.Name, StringComparison.Ordinal);
                log.Violations.Add(violation with
                {
                    Row = isHeader ? ProgrammeRow : violation.Row,
                    Value = violation.Value is null ? null : ShownText.Of(violation.Value),
                });
            }
        }

        log.Violations.AddUnkept(rules.Count - kept);
    }

    private static bool Follows(Violation violation, ReadingLog log)
    {
        TableFormat? table = FolderTables.All.FirstOrDefault(table => string.Equals(table.Name, violation.Table, StringComparison.Ordinal));
        string? named = table?.Columns.FirstOrDefault(column =>
            string.Equals(column.Name, violation.Column, StringComparison.Ordinal))?.References;
        return (named is not null && log.IsIncomplete(named)) || (IsFact(violation, table) && IsIncomplete(log))
            || (ReferenceEquals(table, FolderTables.Programme) && log.IsIncomplete(table.Name));
    }

    // The facts of one column are about things of two tables.
    private static bool IsFact(Violation violation, TableFormat? table) =>
        ReferenceEquals(table, FolderTables.Choices) && violation.Column is "fact";

    private static bool IsIncomplete(ReadingLog log) =>
        log.IsIncomplete(FolderTables.Competencies.Name) || log.IsIncomplete(FolderTables.Modules.Name);
}
