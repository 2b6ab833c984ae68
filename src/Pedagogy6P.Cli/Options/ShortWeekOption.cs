using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Planning.Paths;

namespace Pedagogy6P.Cli.Options;

/// <summary><c>--short-week</c>: weeks in which a learner has fewer hours.</summary>
internal static class ShortWeekOption
{
    private const int DaysOfWeek = 7;

    public static Option<PathWeek[]> Create() => new("--short-week")
    {
        Description = "A day of a week in which the learner has fewer hours, and how many: 2027-02-15=0.",
        HelpName = "DAY=HOURS…",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
        CustomParser = result =>
        {
            var weeks = new Dictionary<int, PathWeek>();
            foreach (string text in result.Tokens.Select(token => token.Value))
            {
                if (Parse(text) is not { } week)
                {
                    result.AddError($"--short-week: found \"{text}\", expected a day and hours of 0 or more, such as 2027-02-15=0.");
                }
                else if (!weeks.TryAdd(week.Day.DayNumber / DaysOfWeek, week))
                {
                    result.AddError($"--short-week: found \"{text}\", expected one number of hours for a week, Monday to Sunday.");
                }
            }

            return [.. weeks.Values];
        },
    };

    private static PathWeek? Parse(string text)
    {
        string[] parts = text.Split('=');
        return parts.Length == 2 && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out DateOnly day)
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double hours) && hours >= 0
            && double.IsFinite(hours) ? new PathWeek(day, hours) : null;
    }
}
