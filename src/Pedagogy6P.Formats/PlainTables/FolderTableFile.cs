using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Persons;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Formats.ProgrammeFolders.Tables;

namespace Pedagogy6P.Formats.PlainTables;

/// <summary>A table of the programme folder that stands among foreign files and adds what their format does not know. Stateless.</summary>
internal static class FolderTableFile
{
    /// <summary>Reads a file that has the name and the required columns of a table.</summary>
    /// <returns>False when it has not, and nothing was read.</returns>
    public static bool TryRead(ImportFile file, FileLog log, ImportWork work)
    {
        string name = Path.GetFileName(file.Name);
        FactTable? facts = work.Facts.Tables.Append(work.Facts.ActivityRows)
            .FirstOrDefault(table => table.Format.FileName.Equals(name, StringComparison.Ordinal));
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
        if (format.Columns.Any(column => IsNeeded(column, format) && positions[column.Index] < 0))
        {
            return false;
        }

        log.Kind = $"table {format.Name} of a programme folder";
        ColumnFormat? person = format.Columns.FirstOrDefault(column => IsPerson(column, format) && positions[column.Index] >= 0);
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (table.Read())
        {
            string[] cells = [.. positions.Select(position => position < 0 ? "" : table.Text(position))];
            if (person is not null && !TryKeep(ref cells[person.Index], work.Options.Persons))
            {
                log.LeaveOut(table.Row, PersonalId.NeedsKey);
                continue;
            }

            string[] keys = [.. format.Key.Select(column => cells[format.Position(column)])];
            string key = string.Join('\u001F', keys);
            if (format.Key.Length > 0 && !known.Add(key))
            {
                log.LeaveOut(table.Row, "an id that came before");
                continue;
            }

            FactRow row = facts == work.Facts.Programme ? work.Facts.Header : RowOf(facts, keys);
            row.Origin = new RowOrigin(log.Name, table.Row);
            for (int i = 0; i < cells.Length; i++)
            {
                if (cells[i].Length > 0)
                {
                    row[format.Columns[i].Name] = cells[i];
                }
            }

            log.Take();
        }

        return true;
    }

    private static FactRow RowOf(FactTable facts, string[] key) => key switch
    {
        [string id] => facts.Row(id),
        [string first, string second] => facts.Row(first, second),
        _ => facts.Add(),
    };

    // What a row is about has to be there; other cells may be gaps. Rows of links have no id: they are about all that they need.
    private static bool IsNeeded(ColumnFormat column, TableFormat format) => column.Required
        && (format.Key.IsEmpty ? format != FolderTables.Programme : format.Key.Contains(column.Name, StringComparer.Ordinal));

    // Learners of a folder are people as those of other sources are: their ids are kept or hashed alike in all its tables.
    private static bool IsPerson(ColumnFormat column, TableFormat format) => column.References is "learners"
        || (format == FolderTables.Learners && column.Name is "id");

    private static bool TryKeep(ref string id, PersonKeys persons)
    {
        if (persons.AreHashed && id.Length > 0)
        {
            id = persons.Of("user", id);
        }

        return persons.AreHashed || !PersonalId.Is(id);
    }
}
