namespace Pedagogy6P.Formats.RiskTables;

/// <summary>An array that doubles as it fills; unlike a list it adds without checks for changes. Not thread-safe.</summary>
/// <param name="capacity">How many items there may be; 0 when that is not known. Room is made with the first one.</param>
internal sealed class GrowingArray<T>(int capacity = 0)
{
    private const int Least = 64;

    private T[] _items = [];

    public int Count { get; private set; }

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count == 0 ? Math.Max(capacity, Least) : Count * 2);
        }

        _items[Count++] = item;
    }

    public Span<T> Items => _items.AsSpan(0, Count);

    public T[] ToArray() => Count == _items.Length ? _items : Items.ToArray();
}
