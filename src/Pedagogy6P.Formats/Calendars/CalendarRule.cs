using Ical.Net;
using Ical.Net.DataTypes;

namespace Pedagogy6P.Formats.Calendars;

/// <summary>What a rule of RFC 5545 (section 3.3.10) is before it is asked for its times. Stateless.</summary>
internal static class CalendarRule
{
    private const int MostTimesADay = 24;

    /// <summary>Whether it may recur more often than every hour of a day, which no session does and which takes long to count.</summary>
    public static bool IsTooFrequent(string rule)
    {
        var pattern = new RecurrencePattern(rule);
        return pattern.Frequency is FrequencyType.Secondly or FrequencyType.Minutely or FrequencyType.Hourly
            || Times(pattern.ByHour.Count) * Times(pattern.ByMinute.Count) * Times(pattern.BySecond.Count) > MostTimesADay;
    }

    /// <summary>Whether it says neither how often nor until when.</summary>
    public static bool IsEndless(string rule) => new RecurrencePattern(rule) is { Count: null, Until: null };

    private static long Times(int listed) => Math.Max(1, listed);
}
