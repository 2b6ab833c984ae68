using System.Text;
using Pedagogy6P.Formats.RiskTables.Writing;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// Gathers a column of texts, each different one once; different writings of one thing are one (see <see cref="CategoryText"/>). Not
/// thread-safe.
/// </summary>
/// <param name="missing">The words for a missing value.</param>
/// <param name="capacity">How many rows there may be; 0 when that is not known.</param>
internal sealed class TextCollector(MissingWords missing, int capacity = 0)
{
    private const int ShortCell = 256;

    // Every writing seen, and every canonical text, by the code they share.
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly List<string> _written = [];
    private readonly GrowingArray<int> _rows = new(capacity);

    public int Different => _texts.Count;

    /// <summary>Adds a trimmed cell; missing is −1.</summary>
    public int Add(ReadOnlySpan<byte> cell) => missing.Contains(cell) ? AddMissing() : AddKnown(cell);

    /// <summary>Adds a trimmed cell that is not missing.</summary>
    public int AddKnown(ReadOnlySpan<byte> cell)
    {
        int code = CodeOf(cell);
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

    /// <summary>A text as all of its writings are read.</summary>
    public string TextOf(int code) => _texts[code];

    /// <summary>The first writing of a text.</summary>
    public string WrittenOf(int code) => _written[code];

    /// <summary>The column in canonical texts.</summary>
    public CodedTexts ToColumn() => new(_texts, _rows.ToArray());

    /// <summary>The column as it was first written, for ids that go back to their host.</summary>
    public CodedTexts ToWrittenColumn() => new(_written, _rows.ToArray());

    private int AddMissing()
    {
        _rows.Add(-1);
        return -1;
    }

    private int CodeOf(ReadOnlySpan<byte> cell)
    {
        Span<char> buffer = cell.Length <= ShortCell ? stackalloc char[ShortCell] : new char[cell.Length];
        ReadOnlySpan<char> text = buffer[..Encoding.UTF8.GetChars(cell, buffer)];
        return _codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out int code) ? code : NewCode(text.ToString());
    }

    private int NewCode(string written)
    {
        string canonical = CategoryText.Canonical(written);
        if (!_codes.TryGetValue(canonical, out int code))
        {
            code = _texts.Count;
            _codes.Add(canonical, code);
            _texts.Add(canonical);
            _written.Add(written);
        }

        _codes[written] = code;
        return code;
    }
}
