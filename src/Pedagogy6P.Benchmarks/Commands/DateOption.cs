using System.CommandLine;
using System.Globalization;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary>The day that results are stamped with, <c>--date YYYY-MM-DD</c>.</summary>
internal static class DateOption
{
    public static Option<DateOnly?> Create() => new("--date")
    {
        Description = "Date stamped in the results, YYYY-MM-DD; today by default.",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            {
                return date;
            }

            result.AddError($"--date: found \"{text}\", expected a day such as 2027-01-04.");
            return null;
        },
    };
}
