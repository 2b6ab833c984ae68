using System.Globalization;
using System.Text;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Imports.Reports;

/// <summary>The report of an import in plain English, whatever the culture; hosts translate it line by line.</summary>
internal static class ReportText
{
    public static string Of(ImportReport report)
    {
        var text = new StringBuilder();
        foreach (ImportedFile file in report.Files)
        {
            Add(text, file);
        }

        foreach (string note in report.Notes)
        {
            Line(text, note);
        }

        foreach (WrittenTable table in report.Tables)
        {
            Line(text, $"{table.Name}: {table.Rows} {RowsOf(table.Rows)}");
        }

        foreach (ImportGap gap in report.Gaps)
        {
            string standIn = gap.StandIn is null ? "left out" : $"\"{gap.StandIn}\" stands in";
            Line(text, $"Gap: {gap.Table}, {gap.Id}, {gap.Column}: {standIn}. {gap.Question}");
        }

        if (report.ViolationCount > 0)
        {
            Line(text, $"Violations: {report.ViolationCount}");
        }

        foreach (Violation violation in report.Violations)
        {
            Line(text, $" - {violation}");
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, ImportedFile file)
    {
        if (file.Refusal is not null)
        {
            Line(text, $"{file.Name}: not read. {file.Refusal}");
            return;
        }

        Line(text, $"{file.Name} is read as: {file.Kind}");
        foreach ((string what, string? value) in ((string, string?)[])
        [
            ("Version", file.Version), ("Encoding", file.Encoding), ("Separator", file.Separator), ("Language", file.Language),
            ("Time zone", file.TimeZone),
        ])
        {
            if (value is not null)
            {
                Line(text, $"   {what}: {value}");
            }
        }

        Line(text, $"   Rows: {file.RowsRead} read, {file.RowsTaken} taken");
        foreach (LeftOutRows rows in file.LeftOut)
        {
            string more = rows.Count > rows.Rows.Length ? "…" : "";
            Line(text, $"   Left out: {rows.Count}: {rows.Reason} ({RowsOf(rows.Count)} {string.Join(", ", rows.Rows)}{more})");
        }

        foreach (string note in file.Notes)
        {
            Line(text, $"   {note}");
        }
    }

    private static string RowsOf(int count) => count == 1 ? "row" : "rows";

    private static void Line(StringBuilder text, FormattableString line) => Line(text, line.ToString(CultureInfo.InvariantCulture));

    private static void Line(StringBuilder text, string line) => text.Append(line.ReplaceLineEndings(" ")).Append('\n');
}
