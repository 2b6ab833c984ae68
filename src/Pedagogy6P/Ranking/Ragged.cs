namespace Pedagogy6P.Ranking;

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

    public ReadOnlySpan<T> this[int row] => _items.AsSpan(_first[row], _first[row + 1] - _first[row]);

    public ReadOnlySpan<T> Items => _items;

    public int Rows => _first.Length - 1;

    /// <summary>Position of a row's first item among all items.</summary>
    public int First(int row) => _first[row];
}
