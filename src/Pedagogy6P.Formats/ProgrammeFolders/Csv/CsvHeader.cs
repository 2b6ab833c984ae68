using CsvHelper;
using Pedagogy6P.Formats.Quality;

namespace Pedagogy6P.Formats.ProgrammeFolders.Csv;

/// <summary>Matches the header of a file with the columns of its table.</summary>
internal static class CsvHeader
{
    private const int HeaderRow = 1;

    /// <summary>The names in the header of a table; none where no header can be read, which reading the table then reports.</summary>
    public static IReadOnlyList<string> NamesOf(Stream stream)
    {
        byte[] peeked = new byte[CsvDialect.PeekedBytes];
        int length = stream.ReadAtLeast(peeked, peeked.Length, throwOnEndOfStream: false);
        char separator = CsvDialect.DelimiterOf(peeked.AsSpan(0, length), out int headerAt);
        stream.Position = headerAt;
        bool isMalformed = false;
        using CsvReader csv = CsvReader.Create(stream, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            MaxRecordSize = CsvTableReader.LongestRecord,
            OnMalformedRecord = _ => isMalformed = true,
        }, leaveOpen: true);
        try
        {
            return csv.Read() && !isMalformed ? [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)] : [];
        }
        catch (CsvFormatException)
        {
            return [];
        }
    }

    /// <summary>
    /// Position in the file of each column of the table, −1 for an absent one; null when the header is refused, which is then reported.
    /// Unknown columns become warnings.
    /// </summary>
    public static int[]? Bind(CsvReader csv, TableFormat table, ReadingLog log)
    {
        int[] positions = [.. table.Columns.Select(_ => -1)];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        bool sound = true;
        for (int position = 0; position < csv.FieldCount; position++)
        {
            string name = csv.GetString(position);
            if (name.Length > 0 && !seen.Add(name))
            {
                log.ReportIncomplete(table.Name, HeaderRow, ShownText.Of(name), ShownText.Of(name), "each column once");
                sound = false;
                continue;
            }

            if (table.Columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.Ordinal)) is ColumnFormat known)
            {
                positions[known.Index] = position;
            }
            else if (log.Warnings.Count < QualityReport.MostReadingWarnings)
            {
                log.Warnings.Add(QualityWarnings.UnknownColumn(table.Name, ShownText.Of(name)));
            }
        }

        foreach (ColumnFormat missing in table.Columns.Where(column => column.Required && positions[column.Index] < 0))
        {
            log.ReportIncomplete(table.Name, HeaderRow, missing.Name, value: null, $"a column {missing.Name}");
            sound = false;
        }

        return sound ? positions : null;
    }
}
