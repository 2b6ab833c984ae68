using System.Text;
using System.Text.Unicode;
using CsvHelper;
using Pedagogy6P.Formats.ProgrammeFolders.Tables;

namespace Pedagogy6P.Formats.ProgrammeFolders.Csv;

/// <summary>
/// Streams the records of one table through CsvHelper's UTF-8 reader. Records are numbered from 1, the header's number, whatever line breaks
/// their cells hold; empty lines are not records.
/// </summary>
internal sealed class CsvTableReader
{
    /// <summary>Longest record in bytes that is buffered: bounds the memory an unterminated quote can take.</summary>
    public const int LongestRecord = 8 << 20;

    /// <summary>Longest cell in bytes.</summary>
    public const int LongestCell = 1 << 20;

    /// <summary>Most records of a table.</summary>
    public const int MostRecords = 20_000_000;

    private const int RecordsBetweenReports = 4096;

    private readonly TableFormat _table;
    private readonly Stream _stream;
    private readonly ReadingLog _log;
    private CsvMalformedReason? _malformed;
    private int _cells;

    public CsvTableReader(TableFormat table, Stream stream, ReadingLog log)
    {
        _table = table;
        _stream = stream;
        _log = log;
    }

    private CsvReaderOptions Options => new()
    {
        Separator = ',',
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
        using CsvReader csv = CsvReader.Create(_stream, Options, leaveOpen: true);
        try
        {
            if (!csv.Read())
            {
                _log.ReportIncomplete(_table.Name, row: null, column: null, value: null, "a header row with the column names");
                return;
            }

            if (!IsSound(csv, isHeader: true) || CsvHeader.Bind(csv, _table, _log) is not int[] positions)
            {
                return;
            }

            _cells = csv.FieldCount;
            row.Bind(csv, positions);
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
            _log.ReportIncomplete(_table.Name, row: null, column: null, value: null, $"a file {_table.FileName} that can be read to its end ({exception.GetType().Name})");
        }
    }

    private bool IsSound(CsvReader csv, bool isHeader)
    {
        if (_malformed is CsvMalformedReason reason)
        {
            _malformed = null;
            return Refuse(csv, ShownText.Of(csv.RawRecord), Expected(reason));
        }

        if (!Utf8.IsValid(csv.RawRecord))
        {
            return Refuse(csv, ShownText.Of(csv.RawRecord), "valid UTF-8");
        }

        if (csv.RawRecord.Length > LongestCell)
        {
            for (int cell = 0; cell < csv.FieldCount; cell++)
            {
                if (csv.GetRawSpan(cell).Length > LongestCell)
                {
                    return Refuse(csv, ShownText.Of(csv.GetRawSpan(cell)), $"cells of at most {LongestCell >> 20} MiB");
                }
            }
        }

        return isHeader || csv.FieldCount == _cells
            || Refuse(csv, ShownText.Of(csv.RawRecord), $"as many cells as the header, {_cells}, not {csv.FieldCount}");
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
