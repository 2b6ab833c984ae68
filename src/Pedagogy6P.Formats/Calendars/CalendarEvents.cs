using System.Collections.Immutable;
using System.Globalization;
using Ical.Net.CalendarComponents;
using Calendar = Ical.Net.Calendar;

namespace Pedagogy6P.Formats.Calendars;

/// <summary>Parses the events of a calendar one by one. Not thread-safe.</summary>
internal sealed class CalendarEvents(List<string> lines, string name, Action<string, int?, string?, string?, string> refuse)
{
    private const string AsInTheStandard = "an event as RFC 5545 says";
    private const int LongestEvent = 1 << 20;
    private const int MostZones = 100;
    private const int FirstYear = 1970;
    private const int LastYear = 2200;

    private static readonly string[] Zoned = ["DTSTART", "DTEND", "EXDATE", "RDATE", "RECURRENCE-ID"];

    private readonly Dictionary<string, string> _zones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byUid = new(StringComparer.Ordinal);
    private readonly List<(CalendarSeries Series, List<int> Events)> _series = [];
    private readonly List<(int Number, CalendarEvent Event)> _changes = [];

    public ImmutableArray<(CalendarSeries Series, ImmutableArray<int> Events)> Read()
    {
        FindZones();
        int number = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            if (Is(lines[i], "BEGIN:VEVENT"))
            {
                int end = lines.FindIndex(i, line => Is(line, "END:VEVENT") || Is(line, "END:VCALENDAR"));
                Take(++number, lines[i..(end < 0 ? lines.Count : end)]);
                i = end < 0 ? lines.Count : end;
            }
        }

        foreach ((int change, CalendarEvent calendarEvent) in _changes)
        {
            Join(change, calendarEvent);
        }

        return [.. _series.Select(read => (read.Series, read.Events.ToImmutableArray()))];
    }

    // Names of zones that only the file knows: it may say in passing which place they are of, or define them.
    private void FindZones()
    {
        (int first, int last) = Years();
        for (int i = 0; i < lines.Count && _zones.Count < MostZones; i++)
        {
            if (!Is(lines[i], "BEGIN:VTIMEZONE"))
            {
                continue;
            }

            int end = lines.FindIndex(i, line => Is(line, "END:VTIMEZONE"));
            List<string> definition = lines[i..(end < 0 ? lines.Count : end)];
            string? id = ValueOf(definition, "TZID:");
            if (id is not null && CalendarZones.Find(id) is null && (CalendarZones.Find(ValueOf(definition, "X-LIC-LOCATION:") ?? "")
                ?? DefinedZone.Find(definition, first, last)) is string zone)
            {
                _zones.TryAdd(id, zone);
            }

            i += definition.Count - 1;
        }
    }

    private static string? ValueOf(List<string> definition, string property) =>
        definition.Find(line => line.StartsWith(property, StringComparison.OrdinalIgnoreCase))?[property.Length..].Trim();

    // The years of the events, in which clocks have to agree.
    private (int First, int Last) Years()
    {
        int[] years = [.. lines.Where(line => line.StartsWith("DTSTART;TZID=", StringComparison.OrdinalIgnoreCase))
            .Select(line => line[(line.LastIndexOf(':') + 1)..]).Where(time => time.Length >= 4)
            .Select(time => int.TryParse(time.AsSpan(0, 4), CultureInfo.InvariantCulture, out int year) ? year : 0)
            .Where(year => year is >= FirstYear and <= LastYear)];
        return years.Length == 0 ? (FirstYear, FirstYear) : (years.Min(), years.Max() + 1);
    }

    private void Take(int number, List<string> body)
    {
        var text = new List<string> { "BEGIN:VCALENDAR", "VERSION:2.0" };
        foreach (string line in body)
        {
            if (WithKnownZone(line, out string? unknown) is not string known)
            {
                refuse(name, number, line.Split(';', ':')[0], unknown, "a time zone of IANA or Windows");
                return;
            }

            text.Add(known);
        }

        text.AddRange(["END:VEVENT", "END:VCALENDAR", ""]);
        if (text.Sum(line => (long)line.Length) > LongestEvent)
        {
            refuse(name, number, null, null, $"an event of at most {LongestEvent >> 20} MiB");
            return;
        }

        try
        {
            Take(number, Calendar.Load(string.Join("\r\n", text))?.Events.FirstOrDefault());
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
        {
            // Whatever the parser throws, and it throws much, means that the event is not as RFC 5545 says.
            refuse(name, number, null, null, AsInTheStandard);
        }
    }

    private void Take(int number, CalendarEvent? calendarEvent)
    {
        if (calendarEvent?.Start is null)
        {
            refuse(name, number, "DTSTART", null, "a time at which it begins");
        }
        else if (calendarEvent.RecurrenceIdentifier is not null)
        {
            _changes.Add((number, calendarEvent));
        }
        else
        {
            Add(number, CalendarMapping.ToSeries(calendarEvent));
        }
    }

    private void Add(int number, CalendarSeries series)
    {
        if (!_byUid.TryAdd(series.Uid, _series.Count))
        {
            refuse(name, number, "UID", series.Uid, "a UID that no other event has");
            return;
        }

        _series.Add((series, [number]));
    }

    private void Join(int number, CalendarEvent change)
    {
        try
        {
            if (!_byUid.TryGetValue(change.Uid ?? "", out int at))
            {
                Add(number, CalendarMapping.ToSeries(change));
                return;
            }

            (CalendarSeries series, List<int> events) = _series[at];
            _series[at] = (series with { Changes = series.Changes.Add(CalendarMapping.ToChange(change, series)) }, [.. events, number]);
        }
        catch (NotSupportedException)
        {
            refuse(name, number, "RECURRENCE-ID", null, "a change of one occurrence, not of all that follow");
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
        {
            refuse(name, number, null, null, AsInTheStandard);
        }
    }

    private string? WithKnownZone(string line, out string? unknown)
    {
        unknown = null;
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        int at = line.IndexOf(";TZID=", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || colon < at || !Zoned.Contains(line[..line.IndexOf(';', StringComparison.Ordinal)].ToUpperInvariant()))
        {
            return line;
        }

        int start = at + 6;
        int end = line[start] == '"' ? line.IndexOf('"', start + 1) + 1 : line.IndexOfAny([';', ':'], start);
        if (end <= start)
        {
            return line;
        }

        string id = line[start..end];
        unknown = id;
        string? zone = CalendarZones.Find(id) ?? _zones.GetValueOrDefault(id.Trim('"'));
        return zone is null ? null : string.Concat(line.AsSpan(0, start), zone, line.AsSpan(end));
    }

    private static bool Is(string line, string what) => line.TrimEnd().Equals(what, StringComparison.OrdinalIgnoreCase);
}
