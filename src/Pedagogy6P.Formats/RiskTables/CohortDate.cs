using System.Globalization;
using System.Text.RegularExpressions;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>Reads cohorts that are dates in digits, with or without a time of day.</summary>
internal static partial class CohortDate
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    private static readonly (DateOrder Convention, string Words)[] Conventions =
        [(DateOrder.DayMonthYear, "day first"), (DateOrder.MonthDayYear, "month first"), (DateOrder.YearMonthDay, "year first")];

    /// <summary>Every reading under which all cohorts are dates.</summary>
    public static IEnumerable<CohortReading> Readings(IReadOnlyList<string> cohorts, DateOrder? given)
    {
        foreach ((DateOrder convention, string words) in Conventions.Where(one => given is null || one.Convention == given))
        {
            double[] days = [.. cohorts.Select(cohort => Read(cohort, convention))];
            if (!days.Any(double.IsNaN))
            {
                yield return new CohortReading("dates", [.. days.Select(day => new[] { day })], Meaning(cohorts, convention, words, given));
            }
        }
    }

    // Which value rules the other conventions out, if one does.
    private static string Meaning(IReadOnlyList<string> cohorts, DateOrder convention, string words, DateOrder? given)
    {
        string? deciding = given is not null ? null
            : cohorts.FirstOrDefault(cohort =>
            Conventions.All(other => other.Convention == convention || double.IsNaN(Read(cohort, other.Convention))));
        bool written = cohorts.All(cohort => Conventions.All(other => Read(cohort, other.Convention).Equals(Read(cohort, convention))));
        return written ? "" : deciding is null ? $", {words}" : $", {words} ({deciding} decides)";
    }

    private static double Read(string text, DateOrder convention)
    {
        Match match = Separated().Match(text);
        match = match.Success ? match : Compact().Match(text);
        if (!match.Success)
        {
            return double.NaN;
        }

        string first = match.Groups["a"].Value, second = match.Groups["b"].Value, third = match.Groups["c"].Value;
        (string year, string month, string day) = first.Length == 4 || (convention == DateOrder.YearMonthDay && third.Length != 4)
            ? (first, second, third)
            : convention == DateOrder.DayMonthYear ? (third, second, first)
            : convention == DateOrder.MonthDayYear ? (third, first, second)
            : ("", "", "");
        if (year.Length is not (2 or 4) || day.Length > 2)
        {
            return double.NaN;
        }

        int number = year.Length == 2 ? ShortYear.Of(Whole(year)) : Whole(year);
        if (number is < FirstYear or > LastYear || Whole(month) is < 1 or > 12 || Whole(day) < 1
            || Whole(day) > DateTime.DaysInMonth(number, Whole(month)))
        {
            return double.NaN;
        }

        string clock = match.Groups["time"].Value;
        TimeOnly time = default;
        return clock.Length == 0 || TimeOnly.TryParse(clock, CultureInfo.InvariantCulture, out time)
            ? new DateOnly(number, Whole(month), Whole(day)).DayNumber + (time.Ticks / (double)TimeSpan.TicksPerDay)
            : double.NaN;
    }

    private static int Whole(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<a>[0-9]{1,4})(?<s>[-/. ])(?<b>[0-9]{1,2})\k<s>(?<c>[0-9]{1,4})"
        + @"(?:[T ](?<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,7})?)?)Z?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Separated();

    [GeneratedRegex("^(?<a>[0-9]{2})(?<b>[0-9]{2})(?<c>(19|20)[0-9]{2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Compact();
}
