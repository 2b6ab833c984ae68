using System.Text;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>Gathers a column of texts, each different one once. Not thread-safe.</summary>
internal sealed class TextCollector
{
    private const int ShortCell = 256;

    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _texts = [];
    private readonly GrowingArray<int> _rows = new();

    public TextCollector() => _lookup = _codes.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Different => _texts.Count;

    /// <summary>Adds a trimmed cell; missing is −1.</summary>
    public int Add(ReadOnlySpan<byte> cell)
    {
        int code = CellNumber.IsMissing(cell) ? -1 : CodeOf(cell);
        _rows.Add(code);
        return code;
    }

    public void AddMissing(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _rows.Add(-1);
        }
    }

    public string TextOf(int code) => _texts[code];

    public CodedTexts ToColumn() => new(_texts, _rows.ToArray());

    private int CodeOf(ReadOnlySpan<byte> cell)
    {
        Span<char> buffer = cell.Length <= ShortCell ? stackalloc char[ShortCell] : new char[cell.Length];
        ReadOnlySpan<char> text = buffer[..Encoding.UTF8.GetChars(cell, buffer)];
        if (!_lookup.TryGetValue(text, out int code))
        {
            code = _texts.Count;
            string added = text.ToString();
            _codes.Add(added, code);
            _texts.Add(added);
        }

        return code;
    }
}
