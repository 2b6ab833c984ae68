using Pedagogy6P.Learners;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// Which sessions availabilities allow from a date on, as a column in the places of the catalogue or of a goal set. Compiled for availabilities met twice and kept within bounds; thread-safe.
/// </summary>
internal sealed class SessionFits(ModuleIndex index, PackedCatalogue catalogue)
{
    private const long CapacityBytes = 64L << 20;

    private readonly BoundedCache<Availability, WeeklyFit> _weeks = new(CapacityBytes, week => 256 + week.Fits.Length);
    private readonly BoundedCache<(WeeklyFit Week, PackedGoals? Goals, int Day), SessionColumn> _columns = new(CapacityBytes, column => column.Bytes);

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

    /// <summary>The column of an availability in the places of a goal set, or that of somebody always available where there is none: it bounds theirs.</summary>
    public SessionColumn Of(WeeklyFit? week, PackedGoals goals, DateOnly asOf)
    {
        week ??= WeekOf(Availability.Always)!;
        if (goals.Places is null)
        {
            return InCatalogue(week, asOf.DayNumber);
        }

        return _columns.TryGet((week, goals, asOf.DayNumber), out SessionColumn? column)
            ? column
            : _columns.Add((week, goals, asOf.DayNumber), InCatalogue(week, asOf.DayNumber).Select(goals.Places));
    }

    // Apart from the warm path, which must not allocate what a lambda captures.
    private WeeklyFit Compile(Availability availability) =>
        new([.. index.Sessions.Patterns.Select(pattern => availability.Contains(pattern) ? (byte)1 : (byte)0)]);

    private SessionColumn InCatalogue(WeeklyFit week, int day) =>
        _columns.TryGet((week, null, day), out SessionColumn? column) ? column : _columns.Add((week, null, day), catalogue.Sessions.Fitting(week.Fits, day));
}
