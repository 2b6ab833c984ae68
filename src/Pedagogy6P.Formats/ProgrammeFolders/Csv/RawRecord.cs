using System.Text;

namespace Pedagogy6P.Formats.ProgrammeFolders.Csv;

/// <summary>
/// One record of a table as bytes, up to and with the end of its line: for who passes records on as they are, whatever is wrong with them.
/// A quote that is not closed as RFC 4180 has it ends with its line, so that a broken record never takes in the ones after it.
/// </summary>
/// <param name="End">Where the next record begins.</param>
/// <param name="Cells">Its cells, without quotes.</param>
/// <param name="IsBroken">Whether its quotes are not as they should be, so that its cells are a guess.</param>
internal readonly record struct RawRecord(int End, string[] Cells, bool IsBroken)
{
    private const byte Quote = (byte)'"';

    /// <summary>Whether it is an empty line, which is no record.</summary>
    public bool IsEmpty => Cells is [""];

    /// <summary>The record that begins at a place before the end.</summary>
    /// <param name="text">The table.</param>
    /// <param name="start">Where the record begins.</param>
    /// <param name="separator">What separates cells.</param>
    public static RawRecord At(ReadOnlySpan<byte> text, int start, byte separator)
    {
        var cells = new List<string>();
        int at = start;
        while (true)
        {
            int end = at < text.Length && text[at] == Quote ? EndOfQuoted(text, at) : at + LengthOfPlain(text[at..], separator);
            if (end < 0 || (end < text.Length && text[end] != separator && !IsLineEnd(text[end])))
            {
                return Broken(text, start, separator);
            }

            cells.Add(Unquoted(text[at..end]));
            if (end == text.Length || IsLineEnd(text[end]))
            {
                return new RawRecord(NextLine(text, end), [.. cells], IsBroken: false);
            }

            at = end + 1;
        }
    }

    private static RawRecord Broken(ReadOnlySpan<byte> text, int start, byte separator)
    {
        int length = text[start..].IndexOfAny((byte)'\r', (byte)'\n'), end = length < 0 ? text.Length : start + length;
        string line = Encoding.UTF8.GetString(text[start..end]);
        return new RawRecord(NextLine(text, end), [.. line.Split((char)separator).Select(cell => cell.Trim('"'))], IsBroken: true);
    }

    // Where the closing quote ends; below 0 where there is none.
    private static int EndOfQuoted(ReadOnlySpan<byte> text, int start)
    {
        int at = start + 1;
        while (true)
        {
            int next = text[at..].IndexOf(Quote);
            if (next < 0)
            {
                return -1;
            }

            at += next + 1;
            if (at == text.Length || text[at] != Quote)
            {
                return at;
            }

            at++;
        }
    }

    private static int LengthOfPlain(ReadOnlySpan<byte> text, byte separator)
    {
        int length = text.IndexOfAny(separator, (byte)'\r', (byte)'\n');
        return length < 0 ? text.Length : length;
    }

    private static string Unquoted(ReadOnlySpan<byte> cell) => cell is [Quote, .., Quote]
        ? Encoding.UTF8.GetString(cell[1..^1]).Replace("\"\"", "\"", StringComparison.Ordinal) : Encoding.UTF8.GetString(cell);

    private static int NextLine(ReadOnlySpan<byte> text, int end) =>
        end == text.Length ? end : text[end..].StartsWith("\r\n"u8) ? end + 2 : end + 1;

    private static bool IsLineEnd(byte letter) => letter is (byte)'\r' or (byte)'\n';
}
