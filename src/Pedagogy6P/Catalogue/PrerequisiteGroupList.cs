namespace Pedagogy6P.Catalogue;

/// <summary>Goes through some prerequisite groups without garbage.</summary>
internal ref struct PrerequisiteGroupList(int first, ReadOnlySpan<int> items)
{
    private readonly ReadOnlySpan<int> _items = items;
    private int _at = -1;

    public readonly PrerequisiteGroupView Current => new(first + _at, _items.Slice(_at + 1, _items[_at]));

    public readonly PrerequisiteGroupList GetEnumerator() => this;

    public bool MoveNext()
    {
        _at += _at < 0 ? 1 : _items[_at] + 1;
        return _at < _items.Length;
    }
}
