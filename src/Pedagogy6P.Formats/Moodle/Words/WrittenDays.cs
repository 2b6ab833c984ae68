using System.Collections.Immutable;
using System.Globalization;

namespace Pedagogy6P.Formats.Moodle.Words;

/// <summary>
/// Reads the day of dates as people read them: <c>28/11/26, 19:20:51</c>, <c>28 nov. 26, 19:33:20</c>, <c>1 February 2026  2:54 PM</c>,
/// <c>samedi 28 février 2026, 18:40</c>, <c>28.11.26, 19:20</c>. Months by their names in English, French and the culture given; figures
/// alone as day, month, year unless the culture puts the month first. Not thread-safe.
/// </summary>
internal sealed class WrittenDays
{
    private const int MostKept = 100_000;

    private readonly Dictionary<string, int> _months = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DateOnly?> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateOnly?>.AlternateLookup<ReadOnlySpan<char>> _find;
    private readonly bool _monthFirst;

    /// <param name="culture">The culture of the exporter (BCP 47); null for unknown.</param>
    public WrittenDays(string? culture)
    {
        _find = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        AddMonths(["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
            "december"]);
        AddMonths(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]);
        AddMonths(["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
            "décembre"]);
        AddMonths(["janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc"]);
        if (culture is not null && Find(culture) is CultureInfo known)
        {
            DateTimeFormatInfo format = known.DateTimeFormat;
            AddMonths(format.MonthNames);
            AddMonths(format.MonthGenitiveNames);
            AddMonths(format.AbbreviatedMonthNames);
            AddMonths(format.AbbreviatedMonthGenitiveNames);
            _monthFirst = format.ShortDatePattern.StartsWith('M');
        }
    }

    /// <summary>The order in which figures alone are read, for the report.</summary>
    public string Order => _monthFirst ? "month/day/year" : "day/month/year";

    /// <summary>Reads the day of a date; false where it has none.</summary>
    public bool TryRead(ReadOnlySpan<char> text, out DateOnly day)
    {
        ReadOnlySpan<char> date = WithoutTime(text);
        if (!_find.TryGetValue(date, out DateOnly? known))
        {
            known = Read(date);
            if (_known.Count < MostKept)
            {
                _find[date] = known;
            }
        }

        day = known.GetValueOrDefault();
        return known is not null;
    }

    private static CultureInfo? Find(string culture)
    {
        try
        {
            return CultureInfo.GetCultureInfo(culture);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    private void AddMonths(ReadOnlySpan<string> names)
    {
        for (int month = 0; month < Math.Min(12, names.Length); month++)
        {
            _months.TryAdd(names[month].TrimEnd('.'), month + 1);
        }
    }

    // Hours begin at the last separator before the first colon.
    private static ReadOnlySpan<char> WithoutTime(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        if (colon < 0)
        {
            return text;
        }

        int end = text[..colon].LastIndexOfAny(' ', ',', '\u00A0');
        return end < 0 ? text : text[..end];
    }

    private DateOnly? Read(ReadOnlySpan<char> date)
    {
        var numbers = ImmutableArray.CreateBuilder<(int Value, int Digits)>();
        int month = 0;
        for (int at = 0; at < date.Length;)
        {
            int from = at;
            if (char.IsAsciiDigit(date[at]))
            {
                at += Run(date[at..], char.IsAsciiDigit);
                if (at - from > 4 || numbers.Count == 3)
                {
                    return null;
                }

                numbers.Add((int.Parse(date[from..at], NumberStyles.None, CultureInfo.InvariantCulture), at - from));
            }
            else if (char.IsLetter(date[at]))
            {
                at += Run(date[at..], letter => char.IsLetter(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark);
                month = month == 0 ? _months.GetValueOrDefault(date[from..at].ToString()) : month;
            }
            else
            {
                at++;
            }
        }

        return month > 0 ? Named(numbers, month) : Figures(numbers);
    }

    private static int Run(ReadOnlySpan<char> text, Func<char, bool> belongs)
    {
        int length = 1;
        while (length < text.Length && belongs(text[length]))
        {
            length++;
        }

        return length;
    }

    private static DateOnly? Named(IReadOnlyList<(int Value, int Digits)> numbers, int month) =>
        numbers.Count != 2 ? null : numbers[0].Digits == 4 ? Day(numbers[0], month, numbers[1].Value)
            : Day(numbers[1], month, numbers[0].Value);

    private DateOnly? Figures(IReadOnlyList<(int Value, int Digits)> numbers) => numbers.Count != 3 ? null
        : numbers[0].Digits == 4 ? Day(numbers[0], numbers[1].Value, numbers[2].Value)
        : _monthFirst ? Day(numbers[2], numbers[0].Value, numbers[1].Value) : Day(numbers[2], numbers[1].Value, numbers[0].Value);

    private static DateOnly? Day((int Value, int Digits) written, int month, int day)
    {
        int year = written.Digits <= 2 ? 2000 + written.Value : written.Value;
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;
    }
}
