using Microsoft.ML;

namespace Pedagogy6P.MicrosoftML.Tables;

/// <summary>Rows of columns as ML.NET sees data: nothing is copied, a cursor asks the columns row by row. Thread-safe.</summary>
internal sealed class ColumnsView : IDataView
{
    private readonly ViewColumn[] _columns;
    private readonly Func<long> _rows;

    /// <summary>Joins columns.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">How many rows there are when a cursor begins.</param>
    public ColumnsView(IEnumerable<ViewColumn> columns, Func<long> rows)
    {
        _columns = [.. columns];
        _rows = rows;
        var schema = new DataViewSchema.Builder();
        foreach (ViewColumn column in _columns)
        {
            schema.AddColumn(column.Name, column.Type);
        }

        Schema = schema.ToSchema();
    }

    /// <summary>Told which columns a cursor was asked for, by number.</summary>
    public Action<IEnumerable<int>>? Asked { get; init; }

    public bool CanShuffle => false;

    public DataViewSchema Schema { get; }

    public long? GetRowCount() => _rows();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        int[] needed = [.. columnsNeeded.Select(column => column.Index)];
        Asked?.Invoke(needed);
        return new ColumnsCursor(Schema, _columns, needed, _rows());
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];
}
