using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using CsvHelper;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// A table for risk models in a file, looked at once: its encoding, its delimiter and its columns. It may be read several times, for
/// several models, even when it comes through a pipe. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Read are CSV files of any program: comma, semicolon or tab (found in the header, or named by a first line
/// <c>sep=;</c>), any line ends, quoted cells and headers, gzipped or not; UTF-8, UTF-16 or Windows-1252. Columns without a name, empty
/// rows at the end and empty cells behind the last column are left out. Missing values are empty cells and <c>?</c>, <c>-</c>, <c>NA</c>,
/// <c>N/A</c>, <c>#N/A</c>, <c>&lt;NA&gt;</c>, <c>#N/D</c>, <c>NaN</c>, <c>NaT</c>, <c>null</c> in any letter case, and those that options
/// add. All values of a column decide what it is: numbers, however written (thousands, a decimal comma, percent, a currency, durations,
/// marks out of 20), dates, or words; what mixes them or cannot be told for sure is refused. Different writings of one category (accents
/// composed or not, 3 and 3.0, True and TRUE) are one. Streams: memory is that of the table, and that of the file when it comes through a
/// pipe.
/// </remarks>
public sealed class RiskFile : IRiskFile
{
    /// <summary>
    /// A column of more different words than this is left out unless it was declared categorical or kept: it is a name or an identifier.
    /// </summary>
    public const int MostCategories = 1000;

    private const int RecordsBetweenReports = 4096;
    private const int HeaderRow = 1;

    private readonly RiskFileText _text;
    private readonly RiskFileHeader _header;

    private RiskFile(string path, RiskFileText text, RiskFileHeader header)
    {
        Path = path;
        _text = text;
        _header = header;
    }

    /// <summary>The path, as it was given.</summary>
    public string Path { get; }

    /// <summary>The encoding that was found or named.</summary>
    public string Encoding => _text.Encoding.Name;

    /// <summary>The names of the columns in their order, those without a name left out.</summary>
    public ImmutableArray<string> Columns => _header.Named;

    /// <summary>Looks at a file.</summary>
    /// <param name="path">The file; a pipe such as <c>/dev/stdin</c> is read to its end and kept.</param>
    /// <param name="encoding">Its encoding; null finds it: byte order marks, UTF-8, UTF-16, else Windows-1252.</param>
    /// <exception cref="InputRefusedException">The file cannot be read, is no text, has no header, or a name occurs twice.</exception>
    public static RiskFile Open(string path, Encoding? encoding = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        FileFindings findings = new(path, HeaderRow);
        RiskFile? file = Guarded(findings, () =>
        {
            RiskFileText text = RiskFileText.Open(path, encoding);
            return Records(text, findings, csv => RiskFileHeader.Read(csv, findings)) is RiskFileHeader header
                ? new RiskFile(path, text, header) : null;
        });
        findings.Problems.ThrowIfAny();
        return file!;
    }

    /// <summary>
    /// An encoding by one of its names, such as <c>utf-8</c>, <c>utf-16</c> or <c>windows-1252</c>; null when nobody knows it.
    /// </summary>
    /// <param name="name">The name.</param>
    public static Encoding? FindEncoding(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return TextEncoding.Find(name);
    }

    /// <summary>Whether the file has a column; how accents are composed and spaces around the name do not matter.</summary>
    /// <param name="name">The name.</param>
    public bool Has(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _header.Has(name);
    }

    /// <summary>Reads the table.</summary>
    /// <param name="options">Which column means what.</param>
    /// <param name="progress">Told how much of the file was read; null for nobody.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InputRefusedException">The file cannot be read, lacks a column or rows, or a cell is not as expected; every finding
    /// names file, row, column and value.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public RiskFileTable Read(RiskFileOptions options, IProgress<WorkProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        FileFindings findings = new(Path, HeaderRow);
        RiskFileTable? table = Guarded(findings,
            () => Records(_text, findings, csv => ReadRows(csv, options, findings, progress, cancellationToken)))?.Finish();
        findings.Problems.ThrowIfAny();
        return table!;
    }

    private RiskFileRows? ReadRows(CsvReader csv, RiskFileOptions options, FileFindings findings, IProgress<WorkProgress>? progress,
        CancellationToken cancellationToken)
    {
        if (_text.Encoding.Foreign is not null)
        {
            findings.Note($"read as {Encoding}.");
        }

        RiskFileRows rows = new(_header, options, findings, HeaderRow + 1);
        CsvRecord cells = new(csv);
        if (findings.Problems.Any || !csv.Read())
        {
            return findings.Problems.Any ? null : rows;
        }

        while (csv.Read() && findings.Problems.Count < ViolationCollector.Limit)
        {
            int record = (int)csv.RowNumber;
            if (record > CsvTableReader.MostRecords)
            {
                findings.Refuse(record, null, null,
                    string.Create(CultureInfo.InvariantCulture, $"at most {CsvTableReader.MostRecords} rows"));
                break;
            }

            if (Faults(csv) is string expected)
            {
                findings.Refuse(record, null, null, expected);
            }
            else
            {
                rows.Add(cells, record);
            }

            if (record % RecordsBetweenReports == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new WorkProgress(Math.Min(csv.ByteOffset, _text.Length), _text.Length, WorkUnit.Bytes));
            }
        }

        return rows;
    }

    // Other cells of the row are nobody's business: only the counts are said.
    private string? Faults(CsvReader csv)
    {
        int cells = csv.FieldCount, names = _header.Names.Length;
        bool fits = cells == names;
        for (int cell = names; cell < cells && !fits; cell++)
        {
            if (!CellNumber.Trim(csv.GetSpan(cell)).IsEmpty)
            {
                break;
            }

            fits = cell == cells - 1;
        }

        return !fits ? string.Create(CultureInfo.InvariantCulture, $"as many cells as the header, {names}, not {cells}")
            : Utf8.IsValid(csv.RawRecord) ? null : "valid UTF-8, or another encoding named with --encoding";
    }

    private static T? Records<T>(RiskFileText text, FileFindings findings, Func<CsvReader, T?> read)
    {
        CsvReaderOptions options = new()
        {
            Separator = text.Delimiter,
            HasHeader = false,
            MaxRecordSize = CsvTableReader.LongestRecord,
            OnMalformedRecord = record =>
                findings.Refuse((int)Math.Min(record.RecordNumber, int.MaxValue), null, null,
                    "cells that contain quotes to stand in quotes, inner quotes doubled, every quote closed"),
        };
        using CsvReader csv = CsvReader.Create(text.Open(), options);
        return read(csv);
    }

    private static T? Guarded<T>(FileFindings findings, Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (CsvFormatException exception)
        {
            findings.Refuse((int)Math.Min(exception.RecordNumber, int.MaxValue), null, null,
                "a record of at most 8 MiB (an unclosed quote takes in the rest of the file)");
        }
        catch (FileNotFoundException)
        {
            findings.Refuse(null, null, null, "a file that exists");
        }
        catch (DecoderFallbackException)
        {
            findings.Refuse(null, null, null, "text that is valid in its encoding to its end (another one can be named with --encoding)");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            findings.Refuse(null, null, null, $"a file that can be read to its end ({ReadingFaults.Of(exception)})");
        }

        return null;
    }
}
