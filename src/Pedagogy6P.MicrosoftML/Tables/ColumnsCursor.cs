using Microsoft.ML;
using Microsoft.ML.Data;

namespace Pedagogy6P.MicrosoftML.Tables;

/// <summary>One walk over the rows of a <see cref="ColumnsView"/>. Not thread-safe.</summary>
internal sealed class ColumnsCursor : DataViewRowCursor
{
    private readonly Delegate?[] _getters;
    private readonly long _rows;
    private long _position = -1;

    public ColumnsCursor(DataViewSchema schema, ViewColumn[] columns, int[] needed, long rows)
    {
        Schema = schema;
        _rows = rows;
        _getters = new Delegate?[columns.Length];
        foreach (int column in needed)
        {
            _getters[column] = columns[column].Getter(() => _position);
        }
    }

    public override long Batch => 0;

    public override long Position => _position;

    public override DataViewSchema Schema { get; }

    public override bool MoveNext()
    {
        if (_position + 1 >= _rows)
        {
            _position = -1;
            return false;
        }

        _position++;
        return true;
    }

    public override bool IsColumnActive(DataViewSchema.Column column) => _getters[column.Index] is not null;

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => _getters[column.Index] switch
    {
        ValueGetter<TValue> getter => getter,
        null => throw new ArgumentException($"Column '{column.Name}' was not asked for.", nameof(column)),
        _ => throw new ArgumentException($"Column '{column.Name}' is not of type {typeof(TValue).Name}.", nameof(column)),
    };

    public override ValueGetter<DataViewRowId> GetIdGetter() =>
        (ref DataViewRowId id) => id = new DataViewRowId((ulong)_position, 0);
}
