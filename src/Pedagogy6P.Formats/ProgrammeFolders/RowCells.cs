using CsvHelper;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;

using CsvRow = Pedagogy6P.Formats.ProgrammeFolders.Csv.CsvRow;

namespace Pedagogy6P.Formats.ProgrammeFolders;

/// <summary>Rows of a table changed by cells as its file writes them, read by the very rules of the folder reader. Thread-safe.</summary>
/// <param name="table">The table.</param>
internal sealed class RowCells<T>(RowFormat<T> table)
    where T : class
{
    /// <summary>The row that would be read had some cells other values; null when it cannot be read, as the log says.</summary>
    /// <param name="row">The row as it is; null for one of empty cells.</param>
    /// <param name="cells">The values of the columns that differ; an empty value is an empty cell.</param>
    /// <param name="log">What is wrong.</param>
    /// <exception cref="ArgumentException">A name is not one of the table's columns.</exception>
    public T? Change(T? row, IReadOnlyDictionary<string, string> cells, ReadingLog log)
    {
        string[] columns = [.. table.Columns.Select(column => column.Name)];
        foreach (string name in cells.Keys.Where(name => !columns.Contains(name, StringComparer.Ordinal)))
        {
            throw new ArgumentException($"Unknown column \"{name}\": expected one of {string.Join(", ", columns)}.", nameof(cells));
        }

        string[] before = row is null ? [.. columns.Select(_ => "")] : CellsOf(row);
        using var written = new MemoryStream();
        Write(written, columns, columns.Zip(before, (name, value) => cells.TryGetValue(name, out string? other) ? other : value));
        written.Position = 0;
        T? read = null;
        var reader = new CsvRow(table, log, new IdPool());
        new CsvTableReader(table, written, log).Read(reader, () => read = table.Read(reader), _ => { });
        return read;
    }

    private string[] CellsOf(T row)
    {
        using var written = new MemoryStream();
        using (CsvWriter writer = CsvWriter.Create(written, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true))
        {
            new CsvRecord(writer, table).Write(table, row);
        }

        written.Position = 0;
        using CsvReader reader = CsvReader.Create(written, new CsvReaderOptions { HasHeader = false }, leaveOpen: true);
        reader.Read();
        return [.. Enumerable.Range(0, table.Columns.Count).Select(reader.GetString)];
    }

    private static void Write(MemoryStream written, string[] columns, IEnumerable<string> cells)
    {
        using CsvWriter writer = CsvWriter.Create(written, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        writer.WriteHeader(columns);
        foreach (string cell in cells)
        {
            writer.WriteField(cell);
        }

        writer.EndRecord();
    }
}
