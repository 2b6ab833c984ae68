using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Planning.Calendars;
using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Repairs;

/// <summary>
/// What a path so far has fixed: by module the session, or, at one's own pace, the weeks, which count as a session of their own. Immutable.
/// </summary>
internal sealed class KeptSteps
{
    private const double MinutesPerHour = 60;

    private readonly Dictionary<int, int> _sessions = [];

    // Of the problem that was asked about last: by module how it is when it stays, where it can, and how when it need not.
    private (PathProblem Problem, PathModule?[] Staying, PathModule[] Free)? _ways;

    /// <param name="index">The programme.</param>
    /// <param name="problem">The problem of the days that are left.</param>
    /// <param name="steps">The steps of the path so far that are not done.</param>
    public KeptSteps(NumberedProgramme index, PathProblem problem, ImmutableArray<PathStep> steps)
    {
        var places = Enumerable.Range(0, problem.Modules.Length).ToDictionary(place => problem.Modules[place].Number);
        var work = new List<(SessionDates, int[])>();
        foreach (PathStep step in steps)
        {
            if (!places.TryGetValue(index.ModuleIds.Find(step.ModuleId), out int place))
            {
                Lost++;
                continue;
            }

            Steps.Add(place);
            if (step.SessionId is string id && index.Sessions.Number.TryGetValue(id, out int session)
                && problem.Modules[place].Sessions.Contains(session))
            {
                _sessions[place] = session;
            }
            else if (problem.Modules[place].IsSelfPaced && WorkOf(problem, place, step) is { } fixedWork)
            {
                _sessions[place] = problem.Calendar.Count + work.Count;
                work.Add(fixedWork);
            }
        }

        Problem = problem with { Calendar = problem.Calendar.With(work) };
    }

    /// <summary>The problem, with the work at one's own pace of the path so far among its sessions.</summary>
    public PathProblem Problem { get; }

    /// <summary>Modules of the path so far that can still be taken somehow, by their places.</summary>
    public List<int> Steps { get; } = [];

    /// <summary>Modules of the path so far that cannot be taken at all any more.</summary>
    public int Lost { get; }

    /// <summary>Whether a module can still be taken as it was to be.</summary>
    public bool CanStay(int place) => _sessions.ContainsKey(place);

    /// <summary>
    /// A problem in which some modules are taken as they were to be, and modules that were not in the path count as changes.
    /// </summary>
    public PathProblem Fixing(PathProblem problem, IReadOnlySet<int> fixedPlaces)
    {
        if (_ways is not var (known, staying, free) || !ReferenceEquals(known, problem))
        {
            HashSet<int> old = [.. Steps];
            staying = [.. problem.Modules.Select((module, place) => _sessions.TryGetValue(place, out int session)
                ? module with { Sessions = [session], Minutes = 0 } : null)];
            free = [.. problem.Modules.Select((module, place) => module with { Cost = old.Contains(place) ? 0 : 1 })];
            _ways = (problem, staying, free);
        }

        var modules = (PathModule[])free.Clone();
        foreach (int place in fixedPlaces)
        {
            modules[place] = staying[place]!;
        }

        return problem with { Modules = modules };
    }

    /// <summary>A problem without some sessions; a module that has none left then cannot be taken.</summary>
    public static PathProblem Without(PathProblem problem, HashSet<int> gone) => gone.Count == 0 ? problem : problem with
    {
        Modules = [.. problem.Modules.Select(module =>
            module with { Sessions = [.. module.Sessions.Where(one => !gone.Contains(one))] })],
    };

    /// <summary>Whether a module is taken otherwise than before: in another session, or in other weeks.</summary>
    public static bool HasMoved(PathStep before, PathStep after) =>
        !string.Equals(before.SessionId, after.SessionId, StringComparison.Ordinal)
        || before.From != after.From || before.To != after.To || !before.HoursPerWeek.SequenceEqual(after.HoursPerWeek);

    // Its days and minutes; null where it should have begun, or does not end within the horizon or take the minutes that it asks.
    private static (SessionDates, int[])? WorkOf(PathProblem problem, int place, PathStep step)
    {
        var dates = new SessionDates(step.From.DayNumber, step.To.DayNumber);
        int[] minutes = [.. step.HoursPerWeek.Select(hours => (int)Math.Round(hours * MinutesPerHour))];
        return dates.Start >= problem.FirstDay && dates.LastWeek < problem.FirstWeek + problem.Weeks && dates.Start <= dates.End
            && minutes.Length == dates.LastWeek - dates.FirstWeek + 1 && minutes.Sum() == problem.Modules[place].Minutes
            ? (dates, minutes) : null;
    }
}
