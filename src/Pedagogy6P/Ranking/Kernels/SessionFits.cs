using System.Collections.Concurrent;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// Which sessions availabilities allow from a date on, as a column in the places of a goal set. Compiled for availabilities met twice and kept within bounds; thread-safe.
/// </summary>
internal sealed class SessionFits(ModuleIndex index)
{
    private const long CapacityBytes = 64L << 20;

    private readonly BoundedCache<Availability, WeeklyFit> _weeks = new(CapacityBytes, week => 256 + week.Fits.Length);
    private readonly BoundedCache<(WeeklyFit Week, PackedSessions Sessions, int Day), SessionColumn> _columns = new(CapacityBytes, column => column.Bytes);
    private readonly ConcurrentDictionary<(WeeklyFit Week, PackedSessions Sessions, int Day), byte> _underway = new();

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
    /// The column of an availability, or that of somebody always available where nothing is known of it or another thread is just at it: it bounds theirs.
    /// </summary>
    public SessionColumn Of(WeeklyFit? week, PackedSessions sessions, DateOnly asOf)
    {
        if (week is not null && Find(week, sessions, asOf.DayNumber) is SessionColumn own)
        {
            return own;
        }

        WeeklyFit always = WeekOf(Availability.Always)!;
        return Find(always, sessions, asOf.DayNumber) ?? sessions.Fitting(always.Fits, asOf.DayNumber);
    }

    // Apart from the warm path, which must not allocate what a lambda captures.
    private WeeklyFit Compile(Availability availability) =>
        new([.. index.Sessions.Patterns.Select(pattern => availability.Contains(pattern) ? (byte)1 : (byte)0)]);

    // Null while another thread is at it: threads of a batch come to the same weeks in the same order, and would all compute all of them.
    private SessionColumn? Find(WeeklyFit week, PackedSessions sessions, int day)
    {
        if (_columns.TryGet((week, sessions, day), out SessionColumn? column))
        {
            return column;
        }

        if (!_underway.TryAdd((week, sessions, day), 0))
        {
            return null;
        }

        try
        {
            return _columns.TryGet((week, sessions, day), out column) ? column : _columns.Add((week, sessions, day), sessions.Fitting(week.Fits, day));
        }
        finally
        {
            _underway.TryRemove((week, sessions, day), out _);
        }
    }
}
