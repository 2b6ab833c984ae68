using System.Collections.Immutable;
using Apache.Arrow.Ipc;
using ParquetSharp;
using ParquetSharp.Arrow;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.Tables.Arrow;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tables;

/// <summary>The columns of a Parquet file. Opens the file anew for every reading. Immutable and thread-safe.</summary>
internal sealed class ParquetTable : ITypedTable
{
    // Large enough that calls do not count, small enough that a column of it stays in the cache.
    private const int RowsAtATime = 1 << 16;
    private const string Expected = "a Parquet file that can be read to its end";

    // Per column its number among those that are stored; a nested one has several, and is never asked for.
    private readonly ImmutableArray<int> _stored;

    private ParquetTable(string path, ImmutableArray<TableColumn> columns, ImmutableArray<int> stored, long rows)
    {
        Path = path;
        Columns = columns;
        _stored = stored;
        RowCount = rows <= int.MaxValue ? (int)rows : null;
    }

    public string Path { get; }

    public ImmutableArray<TableColumn> Columns { get; }

    public int? RowCount { get; }

    /// <summary>Reads what the file says of its columns.</summary>
    /// <exception cref="InputRefusedException">It cannot be read.</exception>
    public static ParquetTable Open(string path)
    {
        Refusals.RequireFile(path);
        return Refusals.Guard(path, Expected, () =>
        {
            using FileReader reader = OpenReader(path);
            return new ParquetTable(path, ArrowColumns.Of(reader.Schema),
                [.. reader.SchemaManifest.SchemaFields.Select(field => field.ColumnIndex)], reader.ParquetReader.FileMetaData.NumRows);
        });
    }

    public IEnumerable<ITypedRows> Read(ImmutableArray<int> columns, CancellationToken cancellationToken)
    {
        using FileReader reader = Refusals.Guard(Path, Expected, () => OpenReader(Path));
        using IArrowArrayStream stream = Refusals.Guard(Path, Expected,
            () => reader.GetRecordBatchReader(null, [.. columns.Select(column => _stored[column])]));
        foreach (ITypedRows rows in ArrowStream.Read(stream, columns, Path, Expected, cancellationToken))
        {
            yield return rows;
        }
    }

    // Without buffering ahead memory is that of the rows at hand; columns are decoded on all cores.
    private static FileReader OpenReader(string path)
    {
        using var properties = ReaderProperties.GetDefaultReaderProperties();
        properties.EnableBufferedStream();
        properties.EnablePageChecksumVerification();
        using var arrow = ArrowReaderProperties.GetDefault();
        (arrow.PreBuffer, arrow.UseThreads, arrow.BatchSize) = (false, true, RowsAtATime);
        return new FileReader(path, properties, arrow);
    }
}
