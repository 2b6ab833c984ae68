using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;

namespace Pedagogy6P.Formats.Calendars;

/// <summary>Our events as iCalendar text, the same text for the same events. Stateless.</summary>
internal static class CalendarWriter
{
    private const string Utc = "UTC";

    public static string Text(IReadOnlyList<CalendarSeries> series, DateTimeOffset stamp)
    {
        var calendar = new Calendar { ProductId = "-//Pedagogy6P//Pedagogy6P//EN", Method = "PUBLISH" };
        var written = new CalDateTime(Instant.FromDateTimeOffset(stamp).InUtc().LocalDateTime.ToDateTimeUnspecified(), Utc);
        foreach (CalendarSeries one in series)
        {
            calendar.Events.Add(ToEvent(one, written));
            foreach (CalendarChange change in one.Changes)
            {
                calendar.Events.Add(ToEvent(one, change, written));
            }
        }

        foreach (IGrouping<string, CalendarSeries> same in series.Where(one => one.TimeZone is not (null or Utc))
            .GroupBy(one => one.TimeZone!, StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal))
        {
            calendar.AddTimeZone(same.Key, same.Min(one => one.Start).AddYears(-1), includeHistoricalData: false);
        }

        return new CalendarSerializer(calendar).SerializeToString() ?? "";
    }

    private static CalendarEvent ToEvent(CalendarSeries series, CalDateTime written)
    {
        CalendarEvent calendarEvent = Bare(series, written, series.Start, series.End);
        calendarEvent.Summary = series.Summary;
        calendarEvent.Description = series.Description;
        calendarEvent.Location = series.Place;
        calendarEvent.GeographicLocation = series.Location is Places.Location place ? new(place.Latitude, place.Longitude) : null;
        calendarEvent.Status = series.IsCancelled ? EventStatus.Cancelled : null;
        calendarEvent.Transparency = series.IsFree ? TransparencyType.Transparent : null;
        calendarEvent.RecurrenceRule = RuleOf(series);
        calendarEvent.ExceptionDates.AddRange(series.Exceptions.Select(start => Time(series, start)));
        foreach (DateTime start in series.Additions)
        {
            calendarEvent.RecurrenceDates.Add(Time(series, start));
        }

        if (!series.Categories.IsEmpty)
        {
            calendarEvent.Categories = [.. series.Categories];
        }

        foreach ((string name, string value) in series.Extensions)
        {
            calendarEvent.AddProperty(name, value);
        }

        return calendarEvent;
    }

    private static CalendarEvent ToEvent(CalendarSeries series, CalendarChange change, CalDateTime written)
    {
        CalendarEvent calendarEvent = Bare(series, written, change.Start, change.End);
        calendarEvent.RecurrenceIdentifier = new RecurrenceIdentifier(Time(series, change.Original));
        calendarEvent.Summary = series.Summary;
        calendarEvent.Status = change.IsCancelled ? EventStatus.Cancelled : null;
        return calendarEvent;
    }

    private static CalendarEvent Bare(CalendarSeries series, CalDateTime written, DateTime start, DateTime end) => new()
    {
        Uid = series.Uid, DtStamp = written, Start = Time(series, start), End = Time(series, end),
    };

    private static CalDateTime Time(CalendarSeries series, DateTime local) =>
        series.IsAllDay ? new CalDateTime(DateOnly.FromDateTime(local))
            : series.TimeZone is string zone ? new CalDateTime(local, zone) : new CalDateTime(local);

    // Between zones the end of a rule is written in UTC (RFC 5545, section 3.3.10).
    private static RecurrencePattern? RuleOf(CalendarSeries series)
    {
        if (series.Rule is null)
        {
            return null;
        }

        var rule = new RecurrencePattern(series.Rule);
        if (rule.Until is { HasTime: true } until && series.TimeZone is string zone)
        {
            rule.Until = new CalDateTime(CalendarZones.Move(until.Value, zone, Utc), Utc);
        }

        return rule;
    }
}
