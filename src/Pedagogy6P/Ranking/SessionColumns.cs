using Pedagogy6P.Learners;
using Pedagogy6P.Personalised;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Ranking;

/// <summary>Sessions as columns, those of a module together, ordered by start and then id. Immutable, so an overlay of seats shares all the rest.</summary>
internal sealed class SessionColumns
{
    /// <summary>Packs the sessions of a programme; says where those of each module lie among all.</summary>
    public SessionColumns(IReadOnlyList<Module> modules, Vocabulary moduleIds, ProgrammeTables programme, out ItemRange[] ranges)
    {
        Sites = [.. programme.Sites.OrderBy(site => site.Id, StringComparer.Ordinal)];
        var siteIds = new Vocabulary(Sites.Select(site => site.Id));
        Sessions =
        [
            .. programme.Sessions.OrderBy(session => moduleIds.Find(session.Module)).ThenBy(session => session.Start)
                .ThenBy(session => session.Id, StringComparer.Ordinal),
        ];
        ranges = RangesOf(modules.Count, moduleIds);

        var patterns = new Dictionary<Availability, int>();
        Records =
        [
            .. Sessions.Select(session => new SessionRecord(
                session.Start.DayNumber,
                patterns.TryGetValue(session.WeeklySlots, out int known) ? known : patterns[session.WeeklySlots] = patterns.Count,
                session.Site is null ? -1 : siteIds.Find(session.Site),
                ScheduleFit.Load(modules[moduleIds.Find(session.Module)].Hours, session.Weeks))),
        ];
        Patterns = [.. patterns.OrderBy(entry => entry.Value).Select(entry => entry.Key)];
        Seats = [.. Sessions.Select(session => session.Seats ?? int.MaxValue)];
        Number = Sessions.Select((session, number) => KeyValuePair.Create(session.Id, number)).ToDictionary(StringComparer.Ordinal);
    }

    private SessionColumns(SessionColumns origin, int[] seats)
    {
        (Sessions, Sites, Records, Patterns, Number) =
            (origin.Sessions, origin.Sites, origin.Records, origin.Patterns, origin.Number);
        Seats = seats;
    }

    public Session[] Sessions { get; }

    public Site[] Sites { get; }

    public SessionRecord[] Records { get; }

    /// <summary>The weekly patterns of sessions, each once.</summary>
    public Availability[] Patterns { get; }

    /// <summary>Seats left, <see cref="int.MaxValue"/> when unlimited.</summary>
    public int[] Seats { get; }

    public Dictionary<string, int> Number { get; }

    /// <summary>The same sessions with other seats left.</summary>
    /// <exception cref="InputRefusedException">A session is unknown or a count negative.</exception>
    public SessionColumns With(IEnumerable<SeatUpdate> updates)
    {
        var violations = new ViolationCollector();
        int[] seats = [.. Seats];
        foreach (SeatUpdate update in updates)
        {
            var report = new RowReport(violations, "seats", row: null);
            report.NotNegative("seats", update.Seats);
            if (Number.TryGetValue(update.Session, out int session))
            {
                seats[session] = update.Seats ?? int.MaxValue;
            }
            else
            {
                report.Add("session", update.Session, "the id of a session");
            }
        }

        violations.ThrowIfAny();
        return new SessionColumns(this, seats);
    }

    private ItemRange[] RangesOf(int modules, Vocabulary moduleIds)
    {
        var ranges = new ItemRange[modules];
        int next = 0;
        for (int module = 0; module < modules; module++)
        {
            int first = next;
            while (next < Sessions.Length && moduleIds.Find(Sessions[next].Module) == module)
            {
                next++;
            }

            ranges[module] = new ItemRange(first, next);
        }

        return ranges;
    }
}
