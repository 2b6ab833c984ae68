using System.Globalization;
using System.Text.RegularExpressions;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>Reads cohorts that are dates in digits, with or without a time of day.</summary>
internal static partial class CohortDate
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int Century = 2000;

    private static readonly (CohortDates Convention, string Words)[] Conventions =
        [(CohortDates.DayFirst, "day first"), (CohortDates.MonthFirst, "month first"), (CohortDates.YearFirst, "year first")];

    /// <summary>Every reading under which all cohorts are dates.</summary>
    public static IEnumerable<CohortReading> Readings(IReadOnlyList<string> cohorts, CohortDates given)
    {
        foreach ((CohortDates convention, string words) in Conventions.Where(one => given == CohortDates.Undecided || one.Convention == given))
        {
            double[] days = [.. cohorts.Select(cohort => Read(cohort, convention))];
            if (!days.Any(double.IsNaN))
            {
                yield return new CohortReading(Describe(cohorts, convention, words, given), [.. days.Select(day => new[] { day })]);
            }
        }
    }

    // Which value rules the other conventions out, if one does.
    private static string Describe(IReadOnlyList<string> cohorts, CohortDates convention, string words, CohortDates given)
    {
        string? deciding = given != CohortDates.Undecided ? null
            : cohorts.FirstOrDefault(cohort => Conventions.All(other => other.Convention == convention || double.IsNaN(Read(cohort, other.Convention))));
        bool written = cohorts.All(cohort => Conventions.All(other => Read(cohort, other.Convention).Equals(Read(cohort, convention))));
        return written ? "dates" : deciding is null ? $"dates, {words}" : $"dates, {words} ({deciding} decides)";
    }

    private static double Read(string text, CohortDates convention)
    {
        Match match = Separated().Match(text);
        match = match.Success ? match : Compact().Match(text);
        if (!match.Success)
        {
            return double.NaN;
        }

        string first = match.Groups["a"].Value, second = match.Groups["b"].Value, third = match.Groups["c"].Value;
        (string year, string month, string day) = first.Length == 4 || (convention == CohortDates.YearFirst && third.Length != 4) ? (first, second, third)
            : convention == CohortDates.DayFirst ? (third, second, first)
            : convention == CohortDates.MonthFirst ? (third, first, second)
            : ("", "", "");
        if (year.Length is not (2 or 4) || day.Length > 2)
        {
            return double.NaN;
        }

        int number = Whole(year) + (year.Length == 2 ? Century : 0);
        if (number is < FirstYear or > LastYear || Whole(month) is < 1 or > 12 || Whole(day) < 1 || Whole(day) > DateTime.DaysInMonth(number, Whole(month)))
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

    [GeneratedRegex(@"^(?<a>[0-9]{1,4})(?<s>[-/. ])(?<b>[0-9]{1,2})\k<s>(?<c>[0-9]{1,4})(?:[T ](?<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,7})?)?)Z?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Separated();

    [GeneratedRegex("^(?<a>[0-9]{2})(?<b>[0-9]{2})(?<c>(19|20)[0-9]{2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Compact();
}
