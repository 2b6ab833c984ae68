using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;

namespace Pedagogy6P.Formats.PlainTables;

/// <summary>A table of the programme folder that stands among foreign files and adds what their format does not know. Stateless.</summary>
internal static class FolderTableFile
{
    /// <summary>Reads a file that has the name and the required columns of a table.</summary>
    /// <returns>False when it has not, and nothing was read.</returns>
    public static bool TryRead(ImportFile file, FileLog log, ImportWork work)
    {
        string name = Path.GetFileName(file.Name);
        FactTable? facts = work.Facts.Tables.FirstOrDefault(table => table.Format.FileName.Equals(name, StringComparison.Ordinal));
        if (facts is null)
        {
            return false;
        }

        using ImportTable? table = ImportTable.Open(ImportText.Of(file), log, work.Options.Limits);
        if (table is null)
        {
            return true;
        }

        TableFormat format = facts.Format;
        int[] positions = [.. format.Columns.Select(column => table.Header.IndexOf(column.Name))];
        if (format.Key.Any(key => positions[format.Position(key)] < 0))
        {
            return false;
        }

        log.Kind = $"table {format.Name} of a programme folder";
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (table.Read())
        {
            string key = string.Join('\u001F', format.Key.Select(column => table.Text(positions[format.Position(column)])));
            if (format.Key.Length > 0 && !known.Add(key))
            {
                log.LeaveOut(table.Row, "an id that came before");
                continue;
            }

            FactRow row = facts == work.Facts.Programme ? work.Facts.Header : RowOf(facts, table, positions);
            row.Origin = new RowOrigin(log.Name, table.Row);
            for (int i = 0; i < positions.Length; i++)
            {
                if (positions[i] >= 0 && table.Text(positions[i]) is { Length: > 0 } cell)
                {
                    row[format.Columns[i].Name] = cell;
                }
            }

            log.Take();
        }

        return true;
    }

    private static FactRow RowOf(FactTable facts, ImportTable table, int[] positions)
    {
        string[] key = [.. facts.Format.Key.Take(2).Select(column => table.Text(positions[facts.Format.Position(column)]))];
        return facts.Format.Key.Length > 2 ? facts.Add() : key.Length == 1 ? facts.Row(key[0]) : facts.Row(key[0], key[1]);
    }
}
