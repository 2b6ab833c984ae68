using System.Collections.Concurrent;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Places;
using Pedagogy6P.Ranking.Caches;
using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// Which sessions availabilities allow from a date on, as a column in the places of a goal set. Compiled for availabilities met twice and
/// kept within a budget; thread-safe.
/// </summary>
internal sealed class SessionFits(NumberedProgramme index, CacheBudget budget)
{
    private readonly SessionPeriods _periods = new(index.Sessions.Records.Where(session => session.IsOffered)
        .Select(session => session.Start));
    private readonly BoundedCache<Availability, WeeklyFit> _weeks = new(budget, week => week.Bytes);
    private readonly BoundedCache<(long Week, long Sessions, int Day), SessionColumn> _columns = new(budget, column => column.Bytes);
    private readonly ConcurrentDictionary<(long Week, long Sessions, int Day), byte> _underway = new();

    /// <summary>Which patterns an availability contains; null when it is met for the first time, unless it contains all.</summary>
    public WeeklyFit? WeekOf(Availability availability)
    {
        if (_weeks.TryGet(availability, out WeeklyFit? week))
        {
            return week;
        }

        week = _weeks.Add(availability, Compile(availability));
        return availability.IsAlways ? week : null;
    }

    /// <summary>
    /// The column of an availability, or that of somebody always available where nothing is known of it or another thread is just at it:
    /// it bounds theirs. Sessions that have started since the period of the date began count as well.
    /// </summary>
    public SessionColumn Of(WeeklyFit? week, PackedSessions sessions, DateOnly asOf)
    {
        int day = _periods.FirstDay(asOf.DayNumber);
        if (week is not null && Find(week, sessions, day) is SessionColumn own)
        {
            return own;
        }

        WeeklyFit always = WeekOf(Availability.Always)!;
        return Find(always, sessions, day) ?? sessions.Fitting(always.Fits, day);
    }

    // Apart from the warm path, which must not allocate what a lambda captures.
    private WeeklyFit Compile(Availability availability) =>
        new([.. index.Sessions.Patterns.Select(pattern => availability.Contains(pattern) ? (byte)1 : (byte)0)]);

    // Null while another thread is at it: threads of a batch come to the same weeks in the same order, and would all compute all of them.
    private SessionColumn? Find(WeeklyFit week, PackedSessions sessions, int day)
    {
        (long, long, int) key = (week.Id, sessions.Id, day);
        if (_columns.TryGet(key, out SessionColumn? column))
        {
            return column;
        }

        if (!_underway.TryAdd(key, 0))
        {
            return null;
        }

        try
        {
            return _columns.TryGet(key, out column) ? column : _columns.Add(key, sessions.Fitting(week.Fits, day));
        }
        finally
        {
            _underway.TryRemove(key, out _);
        }
    }
}
