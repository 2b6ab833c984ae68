using Pedagogy6P.Places;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Catalogue;

/// <summary>
/// Sessions as columns, those of a module together, ordered by start and then id. Seats, which change by the minute, are apart
/// (<see cref="SeatsLeft"/>). Immutable.
/// </summary>
internal sealed class SessionColumns
{
    /// <summary>Packs the sessions of a programme; says where those of each module lie among all.</summary>
    public SessionColumns(IReadOnlyList<Module> modules, Vocabulary moduleIds, ProgrammeTables programme, out ItemRange[] ranges)
    {
        Sites = [.. programme.Sites.OrderBy(site => site.Id, StringComparer.Ordinal)];
        SiteIds = new Vocabulary(Sites.Select(site => site.Id));
        Sessions =
        [
            .. programme.Sessions.OrderBy(session => moduleIds.Find(session.ModuleId)).ThenBy(session => session.Start)
                .ThenBy(session => session.Id, StringComparer.Ordinal),
        ];
        ranges = RangesOf(modules.Count, moduleIds);

        var patterns = new Dictionary<Availability, int>();
        Records =
        [
            .. Sessions.Select(session => new SessionRecord(
                session.Status == SessionStatus.Planned ? session.Start.DayNumber : SessionRecord.NotOffered,
                patterns.TryGetValue(session.WeeklySlots, out int known) ? known : patterns[session.WeeklySlots] = patterns.Count,
                session.SiteId is null ? -1 : SiteIds.Find(session.SiteId),
                modules[moduleIds.Find(session.ModuleId)].Hours / session.Weeks)),
        ];
        Patterns = [.. patterns.OrderBy(entry => entry.Value).Select(entry => entry.Key)];
        Number = Sessions.Select((session, number) => KeyValuePair.Create(session.Id, number)).ToDictionary(StringComparer.Ordinal);
    }

    public Session[] Sessions { get; }

    public Site[] Sites { get; }

    /// <summary>Ids of the sites, ordered as <see cref="Sites"/>.</summary>
    public Vocabulary SiteIds { get; }

    public SessionRecord[] Records { get; private set; }

    /// <summary>The weekly patterns of sessions, each once.</summary>
    public Availability[] Patterns { get; }

    /// <summary>Number of each session by id.</summary>
    public Dictionary<string, int> Number { get; }

    /// <summary>The same sessions, candidates offered like planned ones; these where there is no candidate.</summary>
    public SessionColumns WithCandidates()
    {
        if (!Array.Exists(Sessions, session => session.Status == SessionStatus.Candidate))
        {
            return this;
        }

        var columns = (SessionColumns)MemberwiseClone();
        columns.Records =
        [
            .. Records.Zip(Sessions, (record, session) =>
                session.Status == SessionStatus.Candidate ? record with { Start = session.Start.DayNumber } : record),
        ];
        return columns;
    }

    private ItemRange[] RangesOf(int modules, Vocabulary moduleIds)
    {
        var ranges = new ItemRange[modules];
        int next = 0;
        for (int module = 0; module < modules; module++)
        {
            int first = next;
            while (next < Sessions.Length && moduleIds.Find(Sessions[next].ModuleId) == module)
            {
                next++;
            }

            ranges[module] = new ItemRange(first, next);
        }

        return ranges;
    }
}
