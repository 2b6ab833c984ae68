using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using CsvHelper;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// Reads tables for risk models from CSV files of any program: comma, semicolon or tab (found in the header), any line ends, a byte order mark or none, quoted cells
/// and headers, gzipped or not. Decimal points are points. Missing values are empty cells and <c>?</c>, <c>NA</c>, <c>N/A</c>, <c>#N/A</c>, <c>NaN</c>, <c>null</c> in any
/// letter case. A column is numeric when its first known value is a number, else categorical. Streams: memory is that of the table. Stateless and thread-safe.
/// </summary>
public static class RiskFileReader
{
    /// <summary>A column of more different words than this is left out unless it was declared categorical or kept: it is a name or an identifier.</summary>
    public const int MostCategories = 1000;

    private const int RecordsBetweenReports = 4096;

    /// <summary>The names of a file's columns, in their order.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputRefusedException">The file cannot be read, has no header, or a name occurs twice or is empty.</exception>
    public static ImmutableArray<string> Columns(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ViolationCollector problems = new();
        ImmutableArray<string> columns = Guarded(path, problems, csv => HeaderOf(csv, path, problems));
        problems.ThrowIfAny();
        return columns;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Which column means what.</param>
    /// <param name="percent">Told the share of the file that was read, in percent; null for nobody.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InputRefusedException">The file cannot be read, lacks a column or rows, or a cell is not as expected; every finding names file, row, column and value.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static RiskFileTable Read(string path, RiskFileOptions options, IProgress<int>? percent = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        ViolationCollector problems = new();
        RiskFileRows? rows = Guarded(path, problems, csv => ReadRows(csv, path, options, problems, percent, cancellationToken));
        problems.ThrowIfAny();
        return rows!.Finish();
    }

    private static RiskFileRows? ReadRows(CsvReader csv, string path, RiskFileOptions options, ViolationCollector problems, IProgress<int>? percent, CancellationToken cancellationToken)
    {
        ImmutableArray<string> header = HeaderOf(csv, path, problems);
        RiskFileRows rows = new(path, header, options, problems);
        if (problems.Any)
        {
            return null;
        }

        long length = percent is null ? 0 : Math.Max(1, new FileInfo(path).Length);
        while (csv.Read() && problems.Count < ViolationCollector.Limit)
        {
            int record = (int)csv.RowNumber;
            if (record > CsvTableReader.MostRecords)
            {
                problems.Add(path, record, null, null, string.Create(CultureInfo.InvariantCulture, $"at most {CsvTableReader.MostRecords} rows"));
                break;
            }

            if (csv.FieldCount != header.Length)
            {
                problems.Add(path, record, null, ShownText.Of(csv.RawRecord), string.Create(CultureInfo.InvariantCulture, $"as many cells as the header, {header.Length}, not {csv.FieldCount}"));
            }
            else if (!Utf8.IsValid(csv.RawRecord))
            {
                problems.Add(path, record, null, ShownText.Of(csv.RawRecord), "valid UTF-8");
            }
            else
            {
                rows.Add(csv, record);
            }

            if (record % RecordsBetweenReports == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                percent?.Report((int)Math.Min(100, 100 * csv.ByteOffset / length));
            }
        }

        return rows;
    }

    private static ImmutableArray<string> HeaderOf(CsvReader csv, string path, ViolationCollector problems)
    {
        if (!csv.Read())
        {
            problems.Add(path, 1, null, null, "a header row with the names of the columns");
            return [];
        }

        ImmutableArray<string> header = [.. Enumerable.Range(0, csv.FieldCount).Select(cell => csv.GetString(cell).Trim())];
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int column = 0; column < header.Length; column++)
        {
            if (header[column].Length == 0)
            {
                problems.Add(path, 1, null, "", string.Create(CultureInfo.InvariantCulture, $"a name for column {column + 1}"));
            }
            else if (!seen.Add(header[column]))
            {
                problems.Add(path, 1, ShownText.Of(header[column]), null, "every column name once");
            }
        }

        return header;
    }

    private static T? Guarded<T>(string path, ViolationCollector problems, Func<CsvReader, T?> read)
    {
        CsvMalformedReason? malformed = null;
        try
        {
            using Stream stream = RiskFileDialect.Open(path, out char delimiter);
            CsvReaderOptions options = new()
            {
                Separator = delimiter,
                HasHeader = false,
                MaxRecordSize = CsvTableReader.LongestRecord,
                OnMalformedRecord = record =>
                {
                    malformed ??= record.Reason;
                    problems.Add(path, (int)Math.Min(record.RecordNumber, int.MaxValue), null, null, "cells that contain quotes to stand in quotes, inner quotes doubled, every quote closed");
                },
            };
            using CsvReader csv = CsvReader.Create(stream, options);
            return read(csv);
        }
        catch (CsvFormatException exception)
        {
            problems.Add(path, (int)Math.Min(exception.RecordNumber, int.MaxValue), null, null, "a record of at most 8 MiB (an unclosed quote takes in the rest of the file)");
        }
        catch (FileNotFoundException)
        {
            problems.Add(path, null, null, null, "a file that exists");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or DecoderFallbackException)
        {
            problems.Add(path, null, null, null, $"a file that can be read to its end ({exception.GetType().Name})");
        }

        return default;
    }
}
