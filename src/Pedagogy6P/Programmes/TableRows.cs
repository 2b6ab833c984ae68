using System.Collections.Immutable;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Programmes;

/// <summary>The rows of one table as a builder gathers them, each with its row number in the source when it has one.</summary>
/// <param name="name">Name of the table.</param>
/// <param name="id">The id of what a row is about.</param>
internal sealed class TableRows<T>(string name, Func<T, string?> id)
{
    private readonly List<T> _items = [];
    private readonly List<int?> _rows = [];

    public string Name => name;

    public int Count => _items.Count;

    public void Add(T item, int? row)
    {
        _items.Add(item);
        _rows.Add(row);
    }

    public ImmutableArray<T> Items => [.. _items];

    /// <summary>Every item with a reporter of what is wrong with its row.</summary>
    public IEnumerable<(T Item, RowReport Report)> Reporting(ViolationCollector violations)
    {
        for (int i = 0; i < _items.Count; i++)
        {
            yield return (_items[i], new RowReport(violations, name, _rows[i], id(_items[i])));
        }
    }
}
