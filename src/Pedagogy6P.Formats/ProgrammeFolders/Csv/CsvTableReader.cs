using System.Text;
using System.Text.Unicode;
using CsvHelper;
using Pedagogy6P.Formats.Quality;

namespace Pedagogy6P.Formats.ProgrammeFolders.Csv;

/// <summary>
/// Streams the records of one table through CsvHelper's UTF-8 reader. Tables that a spreadsheet separated by semicolons or tabs are read,
/// with a warning; they may have decimal commas. Records are numbered from 1, the header's number, whatever line breaks their cells hold;
/// empty lines are not records.
/// </summary>
internal sealed class CsvTableReader
{
    /// <summary>Longest record in bytes that is buffered: bounds the memory an unterminated quote can take.</summary>
    public const int LongestRecord = 8 << 20;

    /// <summary>Longest cell in bytes.</summary>
    public const int LongestCell = 1 << 20;

    /// <summary>Most records of a table.</summary>
    public const int MostRecords = 20_000_000;

    private const int LongestId = 400;
    private const int RecordsBetweenReports = 4096;
    private const string InUtf8 = "text in UTF-8 (spreadsheets: save as \"CSV UTF-8\")";

    private readonly TableFormat _table;
    private readonly Stream _stream;
    private readonly ReadingLog _log;
    private CsvMalformedReason? _malformed;
    private int _cells;
    private int _idPosition;

    public CsvTableReader(TableFormat table, Stream stream, ReadingLog log)
    {
        _table = table;
        _stream = stream;
        _log = log;
    }

    private CsvReaderOptions Options(char separator) => new()
    {
        Separator = separator,
        HasHeader = false,
        Encoding = Encoding.UTF8,
        MaxRecordSize = LongestRecord,
        OnMalformedRecord = record => _malformed = record.Reason,
    };

    /// <summary>Reads the header and calls an action for every sound record, positioned on it.</summary>
    /// <param name="row">Gives the cells; bound to this reader's header here.</param>
    /// <param name="onRecord">Called for every record that can be taken apart into cells.</param>
    /// <param name="onProgress">Called now and then with the bytes read.</param>
    public void Read(CsvRow row, Action onRecord, Action<long> onProgress)
    {
        try
        {
            char separator = Separator();
            using CsvReader csv = CsvReader.Create(_stream, Options(separator), leaveOpen: true);
            if (!csv.Read())
            {
                _log.ReportIncomplete(_table.Name, row: null, column: null, value: null, "a header row with the column names");
                return;
            }

            if (!IsSound(csv, isHeader: true) || CsvHeader.Bind(csv, _table, _log) is not int[] positions)
            {
                return;
            }

            if (separator != ',')
            {
                _log.Warnings.Add(QualityWarnings.OtherSeparator(_table.Name, separator));
            }

            _cells = csv.FieldCount;
            _idPosition = positions[_table.OwnerPosition];
            row.Bind(csv, positions, decimalComma: separator != ',');
            while (csv.Read())
            {
                if (csv.RowNumber > MostRecords)
                {
                    Refuse(csv, value: null, $"at most {MostRecords} records");
                    return;
                }

                if (IsSound(csv, isHeader: false) && !_log.IsFull)
                {
                    onRecord();
                }

                if (csv.RowNumber % RecordsBetweenReports == 0)
                {
                    onProgress(csv.ByteOffset);
                }
            }
        }
        catch (CsvFormatException exception)
        {
            string expected = $"a record of at most {LongestRecord >> 20} MiB (an unterminated quote takes in the rest of the file)";
            _log.ReportIncomplete(_table.Name, (int)Math.Min(exception.RecordNumber, int.MaxValue), column: null, value: null, expected);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _log.ReportIncomplete(_table.Name, row: null, column: null, value: null,
                $"a file {_table.FileName} that can be read to its end ({ReadingFaults.Of(exception)})");
        }
    }

    // Leaves the stream at the header: behind a first line that names the separator.
    private char Separator()
    {
        long start = _stream.Position;
        byte[] peeked = new byte[CsvDialect.PeekedBytes];
        int length = _stream.ReadAtLeast(peeked, peeked.Length, throwOnEndOfStream: false);
        char separator = CsvDialect.DelimiterOf(peeked.AsSpan(0, length), out int headerAt);
        _stream.Position = start + headerAt;
        return separator;
    }

    // Of a record that is refused as a whole no cell is shown: it may hold names.
    private bool IsSound(CsvReader csv, bool isHeader)
    {
        if (_malformed is CsvMalformedReason reason)
        {
            _malformed = null;
            string expected = Expected(reason);
            return reason is CsvMalformedReason.UnterminatedQuote || isHeader
                ? Refuse(csv, value: null, expected) : Lose(csv, id: null, value: null, expected);
        }

        if (!Utf8.IsValid(csv.RawRecord))
        {
            return isHeader ? Refuse(csv, FirstInvalid(csv), InUtf8) : Lose(csv, IdOf(csv), FirstInvalid(csv), InUtf8);
        }

        if (csv.RawRecord.Length > LongestCell)
        {
            for (int cell = 0; cell < csv.FieldCount; cell++)
            {
                if (csv.GetRawSpan(cell).Length > LongestCell)
                {
                    return Lose(csv, IdOf(csv), ShownText.Of(csv.GetRawSpan(cell)), $"cells of at most {LongestCell >> 20} MiB");
                }
            }
        }

        return isHeader || csv.FieldCount == _cells
            || Lose(csv, IdOf(csv), value: null, $"as many cells as the header, {_cells}, not {csv.FieldCount}");
    }

    private static string? FirstInvalid(CsvReader csv)
    {
        for (int cell = 0; cell < csv.FieldCount; cell++)
        {
            if (!Utf8.IsValid(csv.GetSpan(cell)))
            {
                return ShownText.Of(csv.GetSpan(cell));
            }
        }

        return null;
    }

    // Whose row it is.
    private string? IdOf(CsvReader csv) =>
        _idPosition >= 0 && _idPosition < csv.FieldCount && Utf8.IsValid(csv.GetSpan(_idPosition))
            && csv.GetSpan(_idPosition).Length is > 0 and <= LongestId
        ? csv.GetString(_idPosition) : null;

    private bool Lose(CsvReader csv, string? id, string? value, string expected)
    {
        _log.ReportLostRow(_table.Name, (int)Math.Min(csv.RowNumber, int.MaxValue), id, value, expected);
        return false;
    }

    private bool Refuse(CsvReader csv, string? value, string expected)
    {
        _log.ReportIncomplete(_table.Name, (int)Math.Min(csv.RowNumber, int.MaxValue), column: null, value, expected);
        return false;
    }

    private static string Expected(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "a cell that contains quotes to stand in quotes, inner quotes doubled",
        CsvMalformedReason.TextAfterClosingQuote => "a comma or the end of the record after a closing quote",
        CsvMalformedReason.UnterminatedQuote => "a closing quote before the end of the file",
        _ => "a record as in RFC 4180",
    };
}
