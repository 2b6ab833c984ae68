using System.Collections;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>A column of texts as codes: every text once, and a code per row. Null is a missing value.</summary>
internal sealed class CodedTexts(IReadOnlyList<string> texts, int[] codes) : IReadOnlyList<string?>
{
    public int Count => codes.Length;

    /// <summary>Every text that occurs, in the order of first occurrence.</summary>
    public IReadOnlyList<string> Texts => texts;

    /// <summary>Per row the number of its text, −1 when missing.</summary>
    public ReadOnlySpan<int> Codes => codes;

    public string? this[int index] => codes[index] < 0 ? null : texts[codes[index]];

    public IEnumerator<string?> GetEnumerator()
    {
        foreach (int code in codes)
        {
            yield return code < 0 ? null : texts[code];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
