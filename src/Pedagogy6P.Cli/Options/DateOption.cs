using System.CommandLine;
using System.Globalization;

namespace Pedagogy6P.Cli.Options;

/// <summary><c>--date</c>: the query date.</summary>
internal static class DateOption
{
    public static Option<DateOnly?> Create() => Create(
        "--date", "The query date; the programme's reference date when left out, else today in its time zone.");

    /// <summary>Another option that takes a day.</summary>
    public static Option<DateOnly?> Create(string name, string description) => ParsedOption.Create<DateOnly?>(
        name,
        "YYYY-MM-DD",
        description,
        "a day as YYYY-MM-DD, such as 2027-01-04",
        TryRead);

    /// <summary>Reads a day.</summary>
    public static bool TryRead(string text, out DateOnly? date)
    {
        bool read = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day);
        date = read ? day : null;
        return read;
    }
}
