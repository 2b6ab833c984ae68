using System.Globalization;
using System.Text;

namespace Pedagogy6P.Formats.Moodle.Words;

/// <summary>
/// Reads the day of dates in one of the exact forms of <see cref="DateForms"/>, with or without an hour. Which order figures are in is
/// told by all dates of a file, not by one. Not thread-safe.
/// </summary>
internal sealed class WrittenDays
{
    private const int MostKept = 100_000;
    private const int Longest = 60;
    private const int LongestLink = 3;

    private readonly Dictionary<string, Reading> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reading>.AlternateLookup<ReadOnlySpan<char>> _find;
    private readonly MonthNames _months;

    /// <param name="culture">The culture of the exporter (BCP 47, or a language pack of Moodle); null for unknown.</param>
    public WrittenDays(string? culture)
    {
        _find = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        CultureInfo? known = Find(culture);
        _months = new MonthNames(known);
        Order = known is null ? DateForms.Figures
            : !IsEnglishOfMoodle(known) && known.DateTimeFormat.ShortDatePattern.StartsWith('M') ? DateForms.MonthFirst
            : DateForms.DayFirst;
    }

    /// <summary>The order of figures in the culture; both where it is not known.</summary>
    public DateForms Order { get; }

    /// <summary>Whether a text is a date as people write it.</summary>
    public bool IsDate(string text) => FormsOf(text) is not DateForms.None and not DateForms.Days;

    /// <summary>Whether a text is a number of days as a workbook counts them, so that it may be a date.</summary>
    public static bool MayBeDays(string text) => WorkbookDays.TryRead(text, out _, out _);

    /// <summary>Whether a text is a date with an hour.</summary>
    public bool HasHour(string text) => text.Contains(':', StringComparison.Ordinal) ? IsDate(text)
        : WorkbookDays.TryRead(text, out _, out NodaTime.LocalTime? time) && time is not null;

    /// <summary>The forms that a text fits.</summary>
    public DateForms FormsOf(ReadOnlySpan<char> text)
    {
        TryRead(text, DateForms.None, out DateForms forms, out _, out _);
        return forms;
    }

    /// <summary>Reads a date; false where it is none, or one that does not fit how dates are to be read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="readAs">
    /// One of <see cref="DateForms.Figures"/> and one of <see cref="DateForms.Days"/>; both or none leaves such dates unread.
    /// </param>
    /// <param name="forms">The forms that it fits.</param>
    /// <param name="day">The day.</param>
    /// <param name="time">The hour; null where none is written.</param>
    public bool TryRead(ReadOnlySpan<char> text, DateForms readAs, out DateForms forms, out DateOnly day, out NodaTime.LocalTime? time)
    {
        (forms, day) = (DateForms.None, default);
        if (WorkbookDays.TryRead(text, out int number, out time))
        {
            DateForms count = readAs & DateForms.Days;
            (forms, day) = (DateForms.Days, WorkbookDays.DayOf(number, count));
            return count is DateForms.Since1900 or DateForms.Since1904;
        }

        if (!TrySplit(text, out ReadOnlySpan<char> date, out time))
        {
            return false;
        }

        Reading reading = ReadingOf(date);
        forms = reading.Forms == DateForms.Foreign && time is null ? DateForms.None : reading.Forms;
        DateForms order = readAs & DateForms.Figures;
        bool swapped = order == DateForms.MonthFirst && (forms & DateForms.Figures) != DateForms.None;
        day = swapped ? reading.Swapped : reading.Day;
        return (forms & DateForms.Certain) != DateForms.None || (order != DateForms.Figures && (forms & order) != DateForms.None);
    }

    private static bool TrySplit(ReadOnlySpan<char> text, out ReadOnlySpan<char> date, out NodaTime.LocalTime? time)
    {
        date = default;
        time = null;
        return text.Length is >= 6 and <= Longest && WrittenTime.TryTakeOff(text, out date, out time);
    }

    // Moodle's own English, whose language pack is named "en", writes the day first.
    private static bool IsEnglishOfMoodle(CultureInfo culture) => culture.Name is "en";

    private static CultureInfo? Find(string? culture)
    {
        try
        {
            return culture is null ? null : CultureInfo.GetCultureInfo(culture.Replace('_', '-'), predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    private Reading ReadingOf(ReadOnlySpan<char> date)
    {
        if (!_find.TryGetValue(date, out Reading known))
        {
            known = Read(date);
            if (_known.Count < MostKept)
            {
                _find[date] = known;
            }
        }

        return known;
    }

    private Reading Read(ReadOnlySpan<char> date)
    {
        Span<(int Value, int Digits)> numbers = stackalloc (int, int)[3];
        var between = new StringBuilder();
        int count = 0, month = 0, words = 0, strange = 0;
        for (int at = 0; at < date.Length;)
        {
            int from = at;
            if (char.IsAsciiDigit(date[at]))
            {
                at += Run(date[at..], char.IsAsciiDigit);
                if (at - from > 4 || count == 3)
                {
                    return default;
                }

                numbers[count++] = (int.Parse(date[from..at], NumberStyles.None, CultureInfo.InvariantCulture), at - from);
            }
            else if (IsLetter(date[at]))
            {
                at += Run(date[at..], IsLetter);
                int named = month == 0 ? _months.Of(date[from..at]) : 0;
                month += named;

                // The first word may be the day of the week in any language; others link, as "de" does.
                strange += named == 0 && words > 0 && at - from > LongestLink ? 1 : 0;
                words++;
            }
            else
            {
                between.Append(count > 0 && date[at] is not ' ' ? date[at] : "");
                at++;
            }
        }

        return count == 2 && month > 0 && strange == 0 ? Named(numbers, month)
            : count == 3 && strange == 0 && IsFigures(between.ToString(), hasLetters: words > 0) ? Figures(numbers)
            : new Reading(count == 2 && words is > 0 and < 6 && MayBeDay(numbers) ? DateForms.Foreign : DateForms.None, default, default);
    }

    private static bool IsLetter(char letter) => char.IsLetter(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    private static int Run(ReadOnlySpan<char> text, Func<char, bool> belongs)
    {
        int length = 1;
        while (length < text.Length && belongs(text[length]))
        {
            length++;
        }

        return length;
    }

    // One separator throughout; Chinese, Japanese and Korean have letters in its place.
    private static bool IsFigures(string between, bool hasLetters) =>
        between is "//" or "--" or ".." or "..." || (hasLetters && (between is "" or "()"));

    private static bool MayBeDay(ReadOnlySpan<(int Value, int Digits)> numbers) => numbers[0].Digits == 4
        ? numbers[1].Value is > 0 and < 32 : numbers[0].Value is > 0 and < 32 && numbers[1].Digits is 2 or 4;

    private static Reading Named(ReadOnlySpan<(int Value, int Digits)> numbers, int month) =>
        (numbers[0].Digits == 4 ? Day(numbers[0], month, numbers[1].Value) : Day(numbers[1], month, numbers[0].Value)) is DateOnly day
            ? new Reading(DateForms.Named, day, default) : default;

    private static Reading Figures(ReadOnlySpan<(int Value, int Digits)> numbers)
    {
        if (numbers[1].Digits > 2)
        {
            return default;
        }

        if (numbers[0].Digits == 4)
        {
            return Day(numbers[0], numbers[1].Value, numbers[2].Value) is DateOnly day && numbers[2].Digits <= 2
                ? new Reading(DateForms.YearFirst, day, default) : default;
        }

        DateOnly? first = null, second = null;
        if (numbers[0].Digits <= 2 && numbers[2].Digits is 2 or 4)
        {
            first = Day(numbers[2], numbers[1].Value, numbers[0].Value);
            second = Day(numbers[2], numbers[0].Value, numbers[1].Value);
        }

        return new Reading((first is null ? DateForms.None : DateForms.DayFirst) | (second is null ? DateForms.None : DateForms.MonthFirst),
            first.GetValueOrDefault(), second.GetValueOrDefault());
    }

    private static DateOnly? Day((int Value, int Digits) written, int month, int day)
    {
        int year = written.Digits <= 2 ? 2000 + written.Value : written.Value;
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;
    }

    /// <summary>What a date may be.</summary>
    /// <param name="Forms">Its forms.</param>
    /// <param name="Day">The day, by <see cref="DateForms.DayFirst"/> where figures alone are written.</param>
    /// <param name="Swapped">The day by <see cref="DateForms.MonthFirst"/>.</param>
    private readonly record struct Reading(DateForms Forms, DateOnly Day, DateOnly Swapped);
}
