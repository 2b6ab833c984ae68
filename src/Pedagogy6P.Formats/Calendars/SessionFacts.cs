using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Places;

namespace Pedagogy6P.Formats.Calendars;

/// <summary>Makes sessions of calendar events. Not thread-safe.</summary>
internal sealed class SessionFacts(ImportWork work)
{
    // Rules without an end are read so far.
    private const int MostDays = 366;

    private readonly Dictionary<string, HashSet<int>> _cells = new(StringComparer.Ordinal);

    /// <summary>Takes an event with its changes.</summary>
    /// <returns>Null when it was taken; else why not.</returns>
    public string? Take(CalendarSeries series, FileLog log)
    {
        if (series.IsCancelled)
        {
            return "a cancelled event";
        }

        if (series.End == series.Start)
        {
            return "an event that takes no time, such as a deadline";
        }

        log.TimeZone = work.Zone.Id;
        string zone = work.Zone.Id;
        ImmutableArray<(DateTime Start, DateTime End)> times =
        [
            .. series.Occurrences(series.Start.AddDays(MostDays)).Select(time => series.TimeZone is null || series.IsAllDay
                ? time : (CalendarZones.Move(time.Start, series.TimeZone, zone), CalendarZones.Move(time.End, series.TimeZone, zone))),
        ];
        if (times.IsEmpty)
        {
            return "an event without a single time";
        }

        if (FactId.Of(series.Extensions.GetValueOrDefault(SessionNotes.Module) ?? series.Categories.FirstOrDefault() ?? series.Summary)
            is not string module)
        {
            return "neither a category nor a summary, so no course";
        }

        if (series.Rule is not null && (series.Exceptions.Length > 0 || series.Changes.Length > 0))
        {
            log.Note("Exceptions of recurring events are left out: a session takes the same hours every week.");
        }

        Add(series, times, module);
        return null;
    }

    /// <summary>Writes the hours of the sessions.</summary>
    public void Finish()
    {
        foreach ((string session, HashSet<int> cells) in _cells.Where(entry => entry.Value.Count > 0))
        {
            work.Facts.Sessions.Row(session).Default("weekly_slots", Availability.Of(cells).ToString());
        }
    }

    private void Add(CalendarSeries series, ImmutableArray<(DateTime Start, DateTime End)> times, string module)
    {
        work.Facts.Modules.Row(module).Default("title", FactTitle.Of(series.Summary)).Default("modality",
            series.Location is not null ? "on-site" : series.IsAllDay ? "online-async" : "online-sync");
        string id = FactId.Of(series.Extensions.GetValueOrDefault(SessionNotes.Session) ?? series.Uid)!;
        FactRow session = work.Facts.Sessions.Row(id).Default("module", module)
            .Default("start", series.Extensions.GetValueOrDefault(SessionNotes.Start) ?? Day(times[0].Start))
            .Default("end", series.Extensions.GetValueOrDefault(SessionNotes.End) ?? Day(times.Max(time => time.End).AddTicks(-1)))
            .Default("weekly_slots", series.Extensions.GetValueOrDefault(SessionNotes.Weekly))
            .Default("seats", series.Extensions.GetValueOrDefault(SessionNotes.Seats)).Default("site", SiteOf(series));
        if (series.Extensions.GetValueOrDefault(SessionNotes.Trainer) is string trainer)
        {
            session.Default("trainer", trainer);
            work.Facts.Trainers.Row(trainer).Adding("modules", module);
        }

        if (!_cells.TryGetValue(id, out HashSet<int>? cells))
        {
            _cells.Add(id, cells = []);
        }

        if (!series.IsAllDay)
        {
            cells.UnionWith(times.SelectMany(time => WeekCells.Of(time.Start, time.End)));
        }
    }

    private string? SiteOf(CalendarSeries series)
    {
        if (series.Location is not Location location)
        {
            return null;
        }

        string id = FactId.Of(series.Extensions.GetValueOrDefault(SessionNotes.Site) ?? series.Place)
            ?? string.Create(CultureInfo.InvariantCulture, $"{location.Latitude},{location.Longitude}");
        work.Facts.Sites.Row(id).Default("title", FactTitle.Of(series.Place))
            .Default("latitude", location.Latitude.ToString(CultureInfo.InvariantCulture))
            .Default("longitude", location.Longitude.ToString(CultureInfo.InvariantCulture));
        return id;
    }

    private static string Day(DateTime time) => DateOnly.FromDateTime(time).ToString("O", CultureInfo.InvariantCulture);
}
