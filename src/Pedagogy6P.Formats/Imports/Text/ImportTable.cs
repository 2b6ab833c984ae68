using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using CsvHelper;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;

namespace Pedagogy6P.Formats.Imports.Text;

/// <summary>
/// Streams the rows of a foreign table with a header. The separator is found out; rows that cannot be taken apart are counted and left out
/// with the reason, so that whoever reads accounts for those <see cref="Read"/> stops at. Not thread-safe.
/// </summary>
internal sealed class ImportTable : IDisposable
{
    private readonly FileLog _log;
    private readonly ImportLimits _limits;
    private readonly bool _isForeign;
    private readonly CsvReader _csv;
    private CsvMalformedReason? _malformed;

    private ImportTable(ImportText text, FileLog log, ImportLimits limits, TableDialect dialect)
    {
        _log = log;
        _limits = limits;
        _isForeign = text.IsForeign;
        char separator = CsvDialect.DelimiterOf(text.Peek(CsvDialect.PeekedBytes), out int headerAt);
        log.Encoding = text.Encoding;
        log.Separator = separator switch { ',' => "comma", ';' => "semicolon", '\t' => "tab", _ => separator.ToString() };
        Stream stream = text.Open();
        stream.ReadExactly(new byte[headerAt]);
        if (separator > sbyte.MaxValue || separator is '"' or '\r' or '\n')
        {
            separator = ',';
        }

        _csv = CsvReader.Create(dialect == TableDialect.Backslash ? new BackslashQuotes(stream, (byte)separator) : stream, new()
        {
            Separator = separator,
            HasHeader = false,
            Encoding = Encoding.UTF8,
            MaxRecordSize = limits.LongestRow,
            OnMalformedRecord = record => _malformed = record.Reason,
        });
    }

    /// <summary>The cells of the first row; they may be empty and repeat.</summary>
    public ImmutableArray<string> Header { get; private set; } = [];

    /// <summary>Number of the current row, the header being 1, whatever line breaks cells hold.</summary>
    public int Row => (int)Math.Min(_csv.RowNumber, int.MaxValue);

    /// <summary>A cell of the current row as UTF-8, valid until the next row.</summary>
    public ReadOnlySpan<byte> this[int column] => _csv.GetSpan(column);

    /// <summary>A cell of the current row.</summary>
    public string Text(int column) => _csv.GetString(column);

    /// <summary>Opens a table and reads its header.</summary>
    /// <param name="text">The text.</param>
    /// <param name="log">Takes what was found out, and the rows that cannot be taken apart.</param>
    /// <param name="limits">How large cells and rows may be.</param>
    /// <param name="dialect">How it quotes.</param>
    /// <returns>The table; null when it has no header that can be read, which is said in the log.</returns>
    public static ImportTable? Open(ImportText text, FileLog log, ImportLimits limits, TableDialect dialect = TableDialect.Rfc4180)
    {
        var table = new ImportTable(text, log, limits, dialect);
        bool opened = false;
        try
        {
            opened = table.ReadHeader();
            return opened ? table : null;
        }
        finally
        {
            if (!opened)
            {
                table.Dispose();
            }
        }
    }

    /// <summary>Moves to the next row that can be taken apart. It is counted; the caller takes it or leaves it out.</summary>
    /// <exception cref="IOException">The file cannot be read to its end.</exception>
    public bool Read()
    {
        try
        {
            while (_csv.Read())
            {
                _log.Read();
                if (Fault() is not string fault)
                {
                    return true;
                }

                _log.LeaveOut(Row, fault);
            }
        }
        catch (CsvFormatException)
        {
            _log.Read();
            _log.LeaveOut(Row + 1, $"a row of more than {_limits.LongestRow >> 10} KiB: a quote is not closed; nothing behind it is read");
        }

        return false;
    }

    public void Dispose() => _csv.Dispose();

    private bool ReadHeader()
    {
        try
        {
            if (!_csv.Read() || _malformed is not null || !Utf8.IsValid(_csv.RawRecord) || _csv.FieldCount > _limits.MostColumns
                || _csv.RawRecord.Length > _limits.LongestCell)
            {
                _log.Refuse("Its first row is no header of a table: expected text in UTF-8 or UTF-16, cells separated by commas, "
                    + "semicolons or tabs.");
                return false;
            }
        }
        catch (CsvFormatException)
        {
            _log.Refuse("Its first row does not end: a quote is not closed.");
            return false;
        }

        Header = [.. Enumerable.Range(0, _csv.FieldCount).Select(_csv.GetString)];
        return true;
    }

    private string? Fault()
    {
        if (_malformed is not null)
        {
            _malformed = null;
            return "quotes that do not belong together";
        }

        if (_csv.FieldCount != Header.Length)
        {
            return "another number of cells than the header has";
        }

        if (!Utf8.IsValid(_csv.RawRecord) || (_isForeign && _csv.RawRecord.IndexOf("\uFFFD"u8) >= 0))
        {
            return "letters that are not of the file's encoding";
        }

        if (_csv.RawRecord.Length > _limits.LongestCell)
        {
            for (int cell = 0; cell < _csv.FieldCount; cell++)
            {
                if (_csv.GetRawSpan(cell).Length > _limits.LongestCell)
                {
                    return $"a cell of more than {_limits.LongestCell >> 10} KiB";
                }
            }
        }

        return null;
    }
}
