using System.Collections.Immutable;
using Apache.Arrow;
using Pedagogy6P.Formats.RiskTables;

namespace Pedagogy6P.Tables.Arrow;

/// <summary>The rows of an Arrow batch. Not thread-safe.</summary>
internal sealed class ArrowRows : ITypedRows
{
    private readonly IArrowArray[] _arrays;
    private readonly byte[] _text = new byte[ArrowText.Longest];

    /// <param name="batch">The rows.</param>
    /// <param name="columns">Per column of the batch its number in the table.</param>
    public ArrowRows(RecordBatch batch, ImmutableArray<int> columns)
    {
        Count = batch.Length;
        _arrays = new IArrowArray[columns.IsEmpty ? 0 : columns.Max() + 1];
        for (int i = 0; i < columns.Length; i++)
        {
            _arrays[columns[i]] = batch.Column(i);
        }
    }

    public int Count { get; }

    public void CopyNumbers(int column, Span<double> destination) => ArrowNumbers.Copy(_arrays[column], destination);

    public ReadOnlySpan<byte> TextOf(int column, int row) => ArrowText.Of(_arrays[column], row, _text);
}
