using System.Globalization;
using System.Text.RegularExpressions;

namespace Pedagogy6P.Formats.RiskTables.Writing;

/// <summary>
/// Durations, in minutes: <c>1:30:00</c>, <c>2 days 03:04:05</c>, <c>1h30</c>, <c>1 h 30 min</c>, <c>45 minutes</c>, <c>2 jours</c>,
/// <c>PT1H30M</c>. <c>1:30</c> may be hours or minutes and is none of them. A single letter alone is no unit (<c>5s</c> may be a class),
/// but for <c>h</c>.
/// </summary>
internal static partial class WrittenDuration
{
    // Milliseconds. Texts are short: only a machine that stands still could take as long.
    private const int Patience = 60_000;
    /// <summary>The unit that durations are counted in.</summary>
    public const string Unit = "min";

    private const int LongestText = 64;
    private const double MinutesPerDay = 24 * 60;
    private const double MinutesPerHour = 60;
    private const double SecondsPerMinute = 60;

    public static double? TryRead(string text)
    {
        if (text.Length is 0 or > LongestText || !text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        Match clock = Clock().Match(text);
        return clock.Success ? Minutes(clock) : Words(Iso().Match(text)) ?? Words(Named().Match(text));
    }

    /// <summary>
    /// Whether a text is a duration or a time of day of two parts, which may be hours and minutes or minutes and seconds.
    /// </summary>
    public static bool IsAmbiguous(string text) => TwoParts().IsMatch(text);

    private static double? Words(Match match)
    {
        bool single = match.Groups.Values.Skip(1).Count(group => group.Success && group.Name.Length == 1) == 1;
        return !match.Success || (single && match.Groups["letter"].Success) ? null : Minutes(match);
    }

    private static double Minutes(Match match) =>
        (7 * MinutesPerDay * Part(match, "w")) + (MinutesPerDay * Part(match, "d")) + (MinutesPerHour * Part(match, "h"))
            + Part(match, "m") + (Part(match, "s") / SecondsPerMinute);

    private static double Part(Match match, string name) =>
        match.Groups[name].Success
            ? double.Parse(match.Groups[name].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:(?<d>[0-9]{1,6}) ?(?:days?|jours?|d|j),? )?(?<h>[0-9]{1,6}):(?<m>[0-5][0-9]):(?<s>[0-5][0-9](?:\.[0-9]+)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^P(?=.)(?:(?<w>[0-9]+)W)?(?:(?<d>[0-9]+)D)?"
        + @"(?:T(?=.)(?:(?<h>[0-9]+)H)?(?:(?<m>[0-9]+)M)?(?:(?<s>[0-9]+(?:\.[0-9]+)?)S)?)?$", RegexOptions.CultureInvariant
        | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"^(?=[0-9])(?:(?<w>[0-9]+(?:\.[0-9]+)?) ?(?i:weeks?|semaines?)[ ,]*)?"
        + @"(?:(?<d>[0-9]+(?:\.[0-9]+)?) ?(?:(?i:days?|jours?)|(?<letter>[dj]))[ ,]*)?"
        + @"(?:(?<h>[0-9]+(?:\.[0-9]+)?) ?(?:(?i:hours?|heures?|hrs?)|h|H(?=[0-9]))[ ,]*)?"
        + @"(?:(?<m>[0-9]+(?:\.[0-9]+)?) ?(?:(?i:minutes?|mins?|mn)|(?<letter>m)|(?<=[0-9][hH] *[0-9][0-9])$)[ ,]*)?"
        + @"(?:(?<s>[0-9]+(?:\.[0-9]+)?) ?(?:(?i:seconds?|secondes?|secs?)|(?<letter>s)))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Named();

    [GeneratedRegex(@"^[0-9]{1,3}:[0-5][0-9](?: ?[AaPp]\.?[Mm]\.?)?$", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex TwoParts();
}
