using NodaTime;
using NodaTime.TimeZones;

namespace Pedagogy6P.Formats.Calendars;

/// <summary>
/// IANA time zones by the names that calendars give them: their own, those of Windows, and those with a path before them. Stateless.
/// </summary>
internal static class CalendarZones
{
    /// <summary>The IANA id; null when nobody knows the name.</summary>
    public static string? Find(string name)
    {
        string plain = name.Trim().Trim('"');
        if (plain is "UTC" or "Etc/UTC" or "GMT" or "Z")
        {
            return "UTC";
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(plain) is not null)
        {
            return plain;
        }

        if (TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(plain, out string? iana))
        {
            return iana;
        }

        // "/example.org/20260101_1/Europe/Paris"
        int at = plain.LastIndexOf('/');
        for (int start = at < 1 ? -1 : plain.LastIndexOf('/', at - 1); start >= 0; start = start == 0 ? -1 : plain.LastIndexOf('/',
            start - 1))
        {
            if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(plain[(start + 1)..]) is not null)
            {
                return plain[(start + 1)..];
            }
        }

        return null;
    }

    /// <summary>The instant of a wall-clock time: of two the earlier one, of none the one as much later as the clock jumps.</summary>
    public static Instant InstantOf(DateTime local, string zone) =>
        LocalDateTime.FromDateTime(local).InZoneLeniently(Zone(zone)).ToInstant();

    /// <summary>The wall-clock time in one zone of a wall-clock time in another.</summary>
    public static DateTime Move(DateTime local, string from, string to) => string.Equals(from, to, StringComparison.Ordinal)
        ? local : InstantOf(local, from).InZone(Zone(to)).LocalDateTime.ToDateTimeUnspecified();

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];
}
