using System.Collections.Immutable;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Imports.SideTables;

/// <summary>
/// What people add to an import: a table <c>table,id,column,value</c>, whose template lists the gaps. Rows without a value say nothing.
/// Immutable.
/// </summary>
internal sealed class SideTable
{
    /// <summary>The columns, in order; further ones are for people.</summary>
    public static readonly ImmutableArray<string> Columns = ["table", "id", "column", "value"];

    private SideTable(string name, ImmutableArray<SideRow> rows)
    {
        Name = name;
        Rows = rows;
    }

    /// <summary>A side table that says nothing.</summary>
    public static SideTable Empty { get; } = new("side table", []);

    /// <summary>Name of the file.</summary>
    public string Name { get; }

    /// <summary>The answers, in order.</summary>
    public ImmutableArray<SideRow> Rows { get; }

    /// <summary>Reads a side table; what is wrong with it is a violation.</summary>
    public static SideTable Read(string path, ImportLimits limits, ViolationCollector violations)
    {
        string name = Path.GetFileName(path);
        ImmutableArray<ImportFile> files = ImportSources.Find([path], limits, violations);
        if (files.Length != 1)
        {
            return Empty;
        }

        var log = new FileLog(name, violations);
        try
        {
            using ImportTable? table = ImportTable.Open(ImportText.Of(files[0]), log, limits);
            return table is null || !HasColumns(table) ? Refused(name, violations) : new SideTable(name, ReadRows(table, log));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            violations.Add(name, null, null, null, $"a file that can be read to its end ({ReadingFaults.Of(fault)})");
            return Empty;
        }
    }

    /// <summary>The last answer about one thing; null when there is none.</summary>
    public string? Answer(string table, string id, string column) =>
        Rows.LastOrDefault(row => string.Equals(row.Table, table, StringComparison.Ordinal)
            && string.Equals(row.Column, column, StringComparison.Ordinal) && IdPattern.Matches(row.Id, id))?.Value;

    private static SideTable Refused(string name, ViolationCollector violations)
    {
        violations.Add(name, 1, null, null, $"a header {string.Join(',', Columns)}");
        return Empty;
    }

    private static bool HasColumns(ImportTable table) => table.Header.Length >= Columns.Length
        && table.Header.Take(Columns.Length).Select(cell => cell.Trim()).SequenceEqual(Columns, StringComparer.Ordinal);

    private static ImmutableArray<SideRow> ReadRows(ImportTable table, FileLog log)
    {
        var rows = ImmutableArray.CreateBuilder<SideRow>();
        while (table.Read())
        {
            var row = new SideRow(table.Row, table.Text(0).Trim(), table.Text(1), table.Text(2).Trim(), table.Text(3).Trim());
            if (row.Value.Length > 0)
            {
                rows.Add(row);
            }
        }

        foreach (LeftOutRows left in log.Finish().LeftOut)
        {
            log.Violate(left.Rows.FirstOrDefault(), null, null, $"rows that can be taken apart: {left.Reason}");
        }

        return rows.ToImmutable();
    }
}
