namespace Pedagogy6P.Catalogue;

/// <summary>Lists of different lengths, one per row, packed end to end. Immutable.</summary>
internal sealed class Ragged<T>
{
    private readonly int[] _first;
    private readonly T[] _items;

    public Ragged(IReadOnlyList<IReadOnlyCollection<T>> rows)
    {
        _first = new int[rows.Count + 1];
        for (int row = 0; row < rows.Count; row++)
        {
            _first[row + 1] = _first[row] + rows[row].Count;
        }

        _items = new T[_first[^1]];
        for (int row = 0; row < rows.Count; row++)
        {
            int at = _first[row];
            foreach (T item in rows[row])
            {
                _items[at++] = item;
            }
        }
    }

    /// <summary>The items of all rows, one row after the other.</summary>
    public IReadOnlyList<T> All => _items;

    /// <summary>Number of items of all rows.</summary>
    public int Total => _items.Length;

    public ReadOnlySpan<T> this[int row] => this[RangeOf(row)];

    public ReadOnlySpan<T> this[ItemRange range] => _items.AsSpan(range.First, range.Length);

    /// <summary>Where a row lies among all items.</summary>
    public ItemRange RangeOf(int row) => new(_first[row], _first[row + 1]);
}
