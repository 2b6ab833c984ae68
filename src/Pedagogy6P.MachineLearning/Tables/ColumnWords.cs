using System.Globalization;
using System.Text;

namespace Pedagogy6P.MachineLearning.Tables;

/// <summary>
/// The words of a column's name, in lower case and without accents: <c>EndDate</c>, <c>end_date</c> and <c>end date</c> are two words.
/// </summary>
internal static class ColumnWords
{
    public static string[] Of(string name)
    {
        StringBuilder words = new(name.Length);
        char before = ' ';
        foreach (char letter in name.Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
        {
            _ = char.IsUpper(letter) && char.IsLower(before) ? words.Append(' ') : words;
            words.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
            before = letter;
        }

        return words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Whether words stand in a name, one after the other.</summary>
    public static bool Contain(string[] name, string[] sought) =>
        Enumerable.Range(0, Math.Max(0, name.Length - sought.Length + 1)).Any(at => name.AsSpan(at, sought.Length).SequenceEqual(sought));
}
