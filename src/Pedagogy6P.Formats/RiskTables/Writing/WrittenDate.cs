using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Formats.RiskTables.Writing;

/// <summary>
/// A date as people and programs write it, with or without a time of day, which is dropped: <c>2026-09-30</c>, <c>30/09/2026 12:05</c>,
/// <c>30.09.2026</c>,
/// <c>30 septembre 2026</c>, <c>Wednesday, 30 September 2026, 10:15 AM</c>. Day and month may be exchangeable, so there are two readings.
/// </summary>
/// <param name="DayFirst">The date when days stand before months; null when it cannot be.</param>
/// <param name="MonthFirst">The date when months stand before days; null when it cannot be.</param>
internal readonly partial record struct WrittenDate(DateOnly? DayFirst, DateOnly? MonthFirst)
{
    // Milliseconds. Texts are short: only a machine that stands still could take as long.
    private const int Patience = 60_000;
    private const int LongestText = 64;
    private const string Time =
        @"(?:(?:T|,? +(?:à +|at +)?)[0-9]{1,2}[:h][0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?"
        + @"(?: ?[AP]\.?M\.?)?(?: ?(?:Z|UTC|[+-][0-9]{2}:?[0-9]{2}))?)?";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly FrozenDictionary<string, int> Months = MonthNames();

    /// <summary>Whether the order of day and month makes a difference.</summary>
    public bool IsAmbiguous => DayFirst is not null && MonthFirst is not null && DayFirst != MonthFirst;

    /// <summary>The date that a trimmed text holds; null when it holds something else.</summary>
    public static WrittenDate? TryRead(string text)
    {
        if (text.Length is < 8 or > LongestText || !text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        if (YearFirst().Match(text) is { Success: true } year)
        {
            return Same(Of(year, "y", "a", "b"));
        }

        if (YearLast().Match(text) is { Success: true } numbers)
        {
            DateOnly? day = Of(numbers, "y", "b", "a"), month = numbers.Groups["dot"].Success ? null : Of(numbers, "y", "a", "b");
            return day is null && month is null ? null : new WrittenDate(day, month);
        }

        return Named().Match(text) is { Success: true } named
            && Months.TryGetValue(named.Groups["name"].Value.ToUpperInvariant(), out int number)
            ? Same(Of(int.Parse(named.Groups["y"].ValueSpan, CultureInfo.InvariantCulture), number,
            int.Parse(named.Groups["d"].ValueSpan, CultureInfo.InvariantCulture)))
            : null;
    }

    /// <summary>Whether a text is a date whose year has two digits, which may be of another century.</summary>
    public static bool IsShort(string text) => text.Length <= LongestText && ShortYear().IsMatch(text);

    /// <summary>The date with days or months first; null when it cannot be.</summary>
    public DateOnly? In(DateOrder order) => order == DateOrder.MonthDayYear ? MonthFirst : DayFirst;

    private static WrittenDate? Same(DateOnly? date) => date is null ? null : new WrittenDate(date, date);

    private static DateOnly? Of(Match match, string year, string month, string day) =>
        Of(int.Parse(match.Groups[year].ValueSpan, CultureInfo.InvariantCulture),
            int.Parse(match.Groups[month].ValueSpan, CultureInfo.InvariantCulture),
            int.Parse(match.Groups[day].ValueSpan, CultureInfo.InvariantCulture));

    private static DateOnly? Of(int year, int month, int day) =>
        year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;

    private static FrozenDictionary<string, int> MonthNames()
    {
        string[][] names =
        [
            ["january", "jan", "janvier", "janv"], ["february", "feb", "février", "fevrier", "févr", "fevr", "fév"],
            ["march", "mar", "mars"], ["april", "apr", "avril", "avr"],
            ["may", "mai"], ["june", "jun", "juin"], ["july", "jul", "juillet", "juil"], ["august", "aug", "août", "aout"],
            ["september", "sep", "sept", "septembre"],
            ["october", "oct", "octobre"], ["november", "nov", "novembre"], ["december", "dec", "décembre", "decembre", "déc"],
        ];
        return names.SelectMany((month, index) => month.Select(name => KeyValuePair.Create(name.ToUpperInvariant(), index + 1)))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?<s>[-/.])(?<a>[0-9]{1,2})\k<s>(?<b>[0-9]{1,2})" + Time + "$", Options, Patience)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})(?:(?<dot>\.)|(?<s>[-/]))(?<b>[0-9]{1,2})(?:\k<dot>|\k<s>)(?<y>[0-9]{4})" + Time + "$", Options,
        Patience)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(?:\p{L}+\.?,? +)?(?:(?<d>[0-9]{1,2})(?:er|st|nd|rd|th)?[ -](?<name>\p{L}{3,9})\.?"
        + @"|(?<name>\p{L}{3,9})\.? (?<d>[0-9]{1,2})(?:st|nd|rd|th)?)[, -]+(?<y>[0-9]{4})" + Time + "$", Options, Patience)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:0?[1-9]|[12][0-9]|3[01])/(?:0?[1-9]|[12][0-9]|3[01])/[0-9]{2}" + Time + "$", Options, Patience)]
    private static partial Regex ShortYear();
}
