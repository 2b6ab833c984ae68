namespace Pedagogy6P.Formats.RiskTables;

/// <summary>An array that doubles as it fills; unlike a list it adds without checks for changes. Not thread-safe.</summary>
internal sealed class GrowingArray<T>
{
    private T[] _items = new T[64];

    public int Count { get; private set; }

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    public ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    public T[] ToArray() => Count == _items.Length ? _items : Items.ToArray();
}
