using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace Pedagogy6P.Formats.Calendars;

/// <summary>
/// A time zone that a calendar defines by itself (<c>VTIMEZONE</c>, RFC 5545, section 3.6.5): known by an IANA zone whose clocks show the
/// same in the years of the calendar. Stateless.
/// </summary>
internal static class DefinedZone
{
    private const int MostOnsets = 2000;
    private const int MostYears = 20;
    private const string Stamp = "yyyyMMdd'T'HHmmss";

    /// <summary>The IANA id of a zone with the same offsets; null when there is none or the definition is not as in the standard.</summary>
    /// <param name="definition">The lines from <c>BEGIN:VTIMEZONE</c> to its end.</param>
    /// <param name="firstYear">First year in which the offsets matter.</param>
    /// <param name="lastYear">Last such year.</param>
    public static string? Find(IReadOnlyList<string> definition, int firstYear, int lastYear)
    {
        Instant start = Instant.FromUtc(firstYear, 1, 1, 0, 0);
        Instant end = Instant.FromUtc(Math.Min(lastYear, firstYear + MostYears) + 1, 1, 1, 0, 0);
        (Instant At, Offset Before, Offset After)[] onsets = [.. Onsets(definition, end).OrderBy(onset => onset.At)];
        return onsets.Length == 0 ? null : Candidates().FirstOrDefault(id => Fits(DateTimeZoneProviders.Tzdb[id], onsets, start, end));
    }

    // The best-known zone of each region first: many zones have the same clocks for years.
    private static IEnumerable<string> Candidates() => TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.Values
        .Order(StringComparer.Ordinal).Concat(DateTimeZoneProviders.Tzdb.Ids)
        .Where(id => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is not null);

    private static bool Fits(DateTimeZone zone, (Instant At, Offset Before, Offset After)[] onsets, Instant start, Instant end)
    {
        int next = Array.FindIndex(onsets, onset => onset.At > start);
        Offset offset = next < 0 ? onsets[^1].After : onsets[next].Before;
        next = next < 0 ? onsets.Length : next;
        foreach (ZoneInterval interval in zone.GetZoneIntervals(start, end))
        {
            while (next < onsets.Length && interval.HasStart && onsets[next].At == interval.Start)
            {
                offset = onsets[next++].After;
            }

            bool isChanged = next < onsets.Length && onsets[next].At < (interval.HasEnd ? Instant.Min(interval.End, end) : end)
                && onsets[next].After != offset;
            if (interval.WallOffset != offset || isChanged)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<(Instant At, Offset Before, Offset After)> Onsets(IReadOnlyList<string> definition, Instant end)
    {
        var observance = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string line in definition)
        {
            string plain = line.Trim().ToUpperInvariant();
            if (plain is "BEGIN:STANDARD" or "BEGIN:DAYLIGHT")
            {
                observance.Clear();
            }
            else if (plain is "END:STANDARD" or "END:DAYLIGHT")
            {
                foreach ((Instant, Offset, Offset) onset in Onsets(observance, end))
                {
                    yield return onset;
                }
            }
            else if (plain.Split(':', 2) is [string name, string value])
            {
                observance.TryAdd(name.Split(';')[0], value);
            }
        }
    }

    private static IEnumerable<(Instant At, Offset Before, Offset After)> Onsets(Dictionary<string, string> observance, Instant end)
    {
        if (!DateTime.TryParseExact(observance.GetValueOrDefault("DTSTART"), Stamp, CultureInfo.InvariantCulture, DateTimeStyles.None,
                out DateTime first) || OffsetOf(observance.GetValueOrDefault("TZOFFSETFROM")) is not Offset before
            || OffsetOf(observance.GetValueOrDefault("TZOFFSETTO")) is not Offset after)
        {
            return [];
        }

        string? rule = observance.GetValueOrDefault("RRULE");
        return Times(first, rule, end.ToDateTimeUtc()).Select(time =>
            (LocalDateTime.FromDateTime(time).WithOffset(before).ToInstant(), before, after));
    }

    private static IEnumerable<DateTime> Times(DateTime first, string? rule, DateTime until)
    {
        try
        {
            return rule is null ? [first] : CalendarRule.IsTooFrequent(rule) ? [] : CalendarRecurrence.Of(
                new CalendarSeries { Uid = "", Start = first, End = first, Rule = rule }, until, MostOnsets).Times
                .Select(time => time.Start);
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
        {
            // Whatever the parser throws means that the rule is not as in the standard.
            return [];
        }
    }

    private static Offset? OffsetOf(string? text) =>
        text is [('+' or '-') and var sign, ..] && text.Length >= 5 && int.TryParse(text[1..3], CultureInfo.InvariantCulture, out int hours)
        && int.TryParse(text[3..5], CultureInfo.InvariantCulture, out int minutes) && hours < 18 && minutes is >= 0 and < 60 && hours >= 0
            ? Offset.FromSeconds((sign == '-' ? -1 : 1) * (hours * 3600 + minutes * 60)) : null;
}
