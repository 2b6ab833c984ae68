using System.Globalization;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Places;

namespace Pedagogy6P.Formats.Calendars;

/// <summary>
/// Makes sessions of calendar events: from the first day of their times to the last one, in the weekly hours of their times. Not
/// thread-safe.
/// </summary>
internal sealed class SessionFacts(ImportWork work)
{
    private const string NotEveryWeek =
        "Not every week, though a session takes the same hours every week from its first to its last day";

    private const string Moved = "Times that were moved or added to a rule are left out of the weekly hours";
    private const string Endless = "Rules without an end were read for a year";
    private const string Cut = "Only ten years, and 10000 times, were read of rules that go on";
    private const string Changed = "Changed since this programme exported them: their times were taken, not what was noted of them";

    // Rules without an end are read so far; those that have one are read to it, unless it is farther than any programme looks.
    private const int EndlessDays = 366;
    private const int MostDays = 3653;
    private const int MostTimes = 10_000;

    // About ten seconds for a whole import, whatever its rules.
    private const int MostLooked = 1_000_000;

    // Years in which times can be moved between zones and counted on.
    private const int FirstYear = 1900;
    private const int LastYear = 9900;

    private readonly Dictionary<string, List<SessionEvent>> _sessions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ModulePlaces> _places = new(StringComparer.Ordinal);
    private readonly CalendarRemarks _remarks = new();
    private int _looked;

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

        if (series.Start.Year < FirstYear || series.End.Year > LastYear)
        {
            return "an event of a year in which nobody learns";
        }

        if (series.Rule is not null && CalendarRule.IsTooFrequent(series.Rule))
        {
            return "a rule that recurs more often than daily (SECONDLY, MINUTELY or HOURLY): give its times as events of their own";
        }

        if (series.Rule is not null && _looked > MostLooked)
        {
            return "a recurring event behind others that recur a million times: import a part of the calendar";
        }

        if (FactId.Of(series.Extensions.GetValueOrDefault(SessionNotes.Module) ?? series.Categories.FirstOrDefault() ?? series.Summary)
            is not string module)
        {
            return "neither a category nor a summary, so no course";
        }

        log.TimeZone = work.Zone.Id;
        if (Times(series, log) is not SessionEvent times)
        {
            return "an event without a single time";
        }

        Add(times, module);
        return null;
    }

    /// <summary>Writes the days and hours of the sessions, and how their modules are taught.</summary>
    public void Finish()
    {
        foreach ((string module, ModulePlaces places) in _places)
        {
            work.Facts.Modules.Row(module).Default("modality", places.Modality);
        }

        foreach ((string id, List<SessionEvent> events) in _sessions)
        {
            FactRow session = work.Facts.Sessions.Row(id);
            CalendarSeries first = events[0].Series;
            if (ExportedSession.Is(first) && ExportedSession.IsUnchanged(events, work.Zone.Id))
            {
                session.Default("start", first.Extensions[SessionNotes.Start]).Default("end", first.Extensions[SessionNotes.End])
                    .Default("weekly_slots", first.Extensions.GetValueOrDefault(SessionNotes.Weekly));
                continue;
            }

            session.Default("start", Day(events.Min(one => one.All.Min(time => time.Start))))
                .Default("end", Day(events.Max(one => one.All.Max(time => time.End)).AddTicks(-1)));
            int[] cells = [.. WeekPattern.Cells(events.Where(one => !one.Series.IsAllDay).SelectMany(one => one.Regular))];
            session.Default("weekly_slots", cells.Length == 0 ? null : Availability.Of(cells).ToString());
            Remark(id, events);
        }

        _remarks.Say();
    }

    private SessionEvent? Times(CalendarSeries series, FileLog log)
    {
        bool isEndless = series.Rule is not null && CalendarRule.IsEndless(series.Rule);
        CalendarTimes found = CalendarRecurrence.Of(series, series.Start.AddDays(isEndless ? EndlessDays : MostDays), MostTimes);
        _looked += found.Looked;
        if (found.Times.IsEmpty)
        {
            return null;
        }

        if (found.IsCut)
        {
            _remarks.Add(log, isEndless ? Endless : Cut, IdOf(series));
        }

        TimeSpan length = series.End - series.Start;
        var beside = series.Rule is null ? [] : series.Additions.Select(start => (start, start + length))
            .Concat(series.Changes.Where(change => change.Start != change.Original || change.End - change.Start != length)
                .Select(change => (change.Start, change.End))).ToHashSet();
        (DateTime, DateTime)[] regular = [.. found.Times.Where(time => !beside.Contains(time)).Select(time => InZone(series, time))];
        (DateTime, DateTime)[] all = [.. found.Times.Select(time => InZone(series, time))];
        return new SessionEvent(series, regular.Length > 0 ? regular : all, all, log);
    }

    private (DateTime Start, DateTime End) InZone(CalendarSeries series, (DateTime Start, DateTime End) time) =>
        series.TimeZone is null || series.IsAllDay ? time
            : (CalendarZones.Move(time.Start, series.TimeZone, work.Zone.Id), CalendarZones.Move(time.End, series.TimeZone, work.Zone.Id));

    private void Remark(string id, List<SessionEvent> events)
    {
        foreach (SessionEvent one in events)
        {
            if (ExportedSession.Is(one.Series) && ExportedSession.IsIn(one.Series, work.Zone.Id))
            {
                _remarks.Add(one.Log, Changed, id);
            }

            if (one.Regular.Count < one.All.Count)
            {
                _remarks.Add(one.Log, Moved, id);
            }

            if (!WeekPattern.Holds(one.Regular))
            {
                _remarks.Add(one.Log, NotEveryWeek, id);
            }
        }
    }

    private void Add(SessionEvent times, string module)
    {
        CalendarSeries series = times.Series;
        work.Facts.Modules.Row(module).Default("title", FactTitle.Of(series.Summary));
        _places[module] = _places.GetValueOrDefault(module).With(series);
        string id = IdOf(series);
        FactRow session = work.Facts.Sessions.Row(id).Default("module", module)
            .Default("seats", series.Extensions.GetValueOrDefault(SessionNotes.Seats)).Default("site", SiteOf(series));
        if (series.Extensions.GetValueOrDefault(SessionNotes.Trainer) is string trainer)
        {
            session.Default("trainer", trainer);
            work.Facts.Trainers.Row(trainer).Adding("modules", module);
        }

        if (!_sessions.TryGetValue(id, out List<SessionEvent>? events))
        {
            _sessions.Add(id, events = []);
        }

        events.Add(times);
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

    private static string IdOf(CalendarSeries series) =>
        FactId.Of(series.Extensions.GetValueOrDefault(SessionNotes.Session)) ?? FactId.Of(series.Uid)!;

    private static string Day(DateTime time) => DateOnly.FromDateTime(time).ToString("O", CultureInfo.InvariantCulture);
}
