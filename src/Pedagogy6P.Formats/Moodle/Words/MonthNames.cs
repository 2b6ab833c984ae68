using System.Globalization;

namespace Pedagogy6P.Formats.Moodle.Words;

/// <summary>Names of months in the language of the exporter, where it is known, in English and in French. Immutable.</summary>
internal sealed class MonthNames
{
    private readonly Dictionary<string, int> _months = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="culture">The language of the exporter; null for unknown.</param>
    public MonthNames(CultureInfo? culture)
    {
        if (culture is not null)
        {
            DateTimeFormatInfo format = culture.DateTimeFormat;
            Add(format.MonthNames);
            Add(format.MonthGenitiveNames);
            Add(format.AbbreviatedMonthNames);
            Add(format.AbbreviatedMonthGenitiveNames);
        }

        Add(["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]);
        Add(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]);
        Add(["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]);
        Add(["janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc"]);
    }

    /// <summary>The month of a name, 1 to 12; 0 where it is none.</summary>
    public int Of(ReadOnlySpan<char> word) => _months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out int month) ? month : 0;

    private void Add(ReadOnlySpan<string> names)
    {
        for (int month = 0; month < Math.Min(12, names.Length); month++)
        {
            _months.TryAdd(names[month].TrimEnd('.'), month + 1);
        }
    }
}
