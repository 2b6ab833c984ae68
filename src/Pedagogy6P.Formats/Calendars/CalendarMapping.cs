using System.Collections.Immutable;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Pedagogy6P.Places;

namespace Pedagogy6P.Formats.Calendars;

/// <summary>Events of the calendar library as ours. Stateless.</summary>
internal static class CalendarMapping
{
    private const string Utc = "UTC";

    public static CalendarSeries ToSeries(CalendarEvent calendarEvent)
    {
        CalDateTime start = calendarEvent.Start!;
        string? zone = ZoneOf(start);
        GeographicLocation? place = calendarEvent.GeographicLocation;
        return new CalendarSeries
        {
            Uid = string.IsNullOrWhiteSpace(calendarEvent.Uid) ? $"{start.Value:yyyyMMddTHHmmss}" : calendarEvent.Uid,
            Summary = calendarEvent.Summary,
            Description = calendarEvent.Description,
            Place = calendarEvent.Location,
            Location = place is not null && new Location(place.Latitude, place.Longitude) is { IsValid: true } location ? location : null,
            Categories = [.. calendarEvent.Categories ?? []],
            TimeZone = zone,
            IsAllDay = !start.HasTime,
            Start = start.Value,
            End = EndOf(calendarEvent, zone),
            Rule = RuleOf(calendarEvent, zone),
            Exceptions = [.. calendarEvent.ExceptionDates.GetAllDates().Select(date => Of(date, start, zone)).Distinct().Order()],
            Additions = [.. calendarEvent.RecurrenceDates.GetAllDates().Select(date => Of(date, start, zone)).Distinct().Order()],
            IsFree = string.Equals(calendarEvent.Transparency, TransparencyType.Transparent, StringComparison.OrdinalIgnoreCase),
            IsCancelled = IsCancelled(calendarEvent),
            Extensions = calendarEvent.Properties.Where(property => property.Name.StartsWith("X-", StringComparison.OrdinalIgnoreCase))
                .GroupBy(property => property.Name, StringComparer.Ordinal)
                .ToImmutableSortedDictionary(same => same.Key, same => same.First().Value?.ToString() ?? "", StringComparer.Ordinal),
        };
    }

    /// <exception cref="NotSupportedException">It changes all occurrences that follow.</exception>
    public static CalendarChange ToChange(CalendarEvent change, CalendarSeries series)
    {
        RecurrenceIdentifier which = change.RecurrenceIdentifier!;
        if (which.Range != RecurrenceRange.ThisInstance)
        {
            throw new NotSupportedException("A change of all occurrences that follow.");
        }

        string? own = ZoneOf(change.Start!);
        DateTime Moved(DateTime local) => own is null || series.TimeZone is null ? local : CalendarZones.Move(local, own, series.TimeZone);
        return new CalendarChange(In(which.StartTime, series.TimeZone), Moved(change.Start!.Value), Moved(EndOf(change, own)),
            IsCancelled(change));
    }

    private static string? ZoneOf(CalDateTime time) => time.IsUtc ? Utc : time.TzId;

    private static DateTime In(CalDateTime time, string? zone) =>
        zone is null || ZoneOf(time) is not string own ? time.Value : CalendarZones.Move(time.Value, own, zone);

    // Some exporters write the day only of a time that begins at an hour.
    private static DateTime Of(CalDateTime date, CalDateTime start, string? zone) =>
        date.HasTime || !start.HasTime ? In(date, zone) : date.Value.Date + start.Value.TimeOfDay;

    private static DateTime EndOf(CalendarEvent calendarEvent, string? zone)
    {
        CalDateTime start = calendarEvent.Start!;
        DateTime end = calendarEvent.End is CalDateTime given ? In(given, zone)
            : calendarEvent.Duration is Duration duration ? start.Value + duration.ToTimeSpanUnspecified()
            : start.HasTime ? start.Value : start.Value.AddDays(1);
        return end < start.Value ? throw new FormatException("An end before the start.") : end;
    }

    private static string? RuleOf(CalendarEvent calendarEvent, string? zone)
    {
        if (calendarEvent.RecurrenceRule is not RecurrenceRule rule)
        {
            return null;
        }

        if (rule.Until is { IsUtc: true } until && zone is not (null or Utc))
        {
            rule.Until = new CalDateTime(CalendarZones.Move(until.Value, Utc, zone));
        }
        else if (rule.Until is { IsUtc: true } plain)
        {
            rule.Until = new CalDateTime(plain.Value);
        }

        return rule.ToString();
    }

    private static bool IsCancelled(CalendarEvent calendarEvent) =>
        string.Equals(calendarEvent.Status, "CANCELLED", StringComparison.OrdinalIgnoreCase);
}
