using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Planning.Paths.Problems;
using Pedagogy6P.Planning.Paths.Search;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Query.Goals;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Planning.Paths;

/// <summary>Says what paths do not bring, and why.</summary>
/// <param name="core">The programme, compiled.</param>
/// <param name="scratch">The learner, compiled.</param>
/// <param name="task">What is asked.</param>
/// <param name="problem">The problem.</param>
/// <param name="wanted">The wanted modules that every path takes, by their places.</param>
/// <param name="conflicts">What is to blame where wishes do not fit together.</param>
internal sealed class PathObstacles(RankingCore core, QueryScratch scratch, PathTask task, PathProblem problem, int[] wanted,
    PathConflicts conflicts)
{
    private static readonly ReasonCode[] LeftToPaths = [ReasonCode.Prerequisite, ReasonCode.Entry, ReasonCode.NoGain];

    private readonly Dictionary<int, PathObstacle> _known = [];
    private readonly LearnerQuery _query = scratch.Query;
    private PathRoom _room = null!;
    private readonly HashSet<int> _takeable = [.. problem.Modules.Select(module => module.Number)];
    private readonly HashSet<int> _withoutSession =
        [.. problem.Modules.Where(module => !module.IsSelfPaced && module.Sessions.Length == 0).Select(module => module.Number)];

    /// <summary>Paths with what counts as done and what they do not bring.</summary>
    /// <param name="paths">The paths; none where the award cannot be completed.</param>
    /// <param name="best">The solution that the first of them tells.</param>
    /// <param name="asked">The problem with the dates that are asked.</param>
    /// <param name="award">Id of the award that was asked for; null for none.</param>
    /// <param name="isCompleted">Whether it can be completed.</param>
    public LearningPaths Told(ImmutableArray<LearningPath> paths, PathSolution best, PathProblem asked, string? award, bool isCompleted)
    {
        _room = new PathRoom(problem, best);
        return new LearningPaths
        {
            LearnerId = _query.Learner.Id,
            AsOf = _query.AsOf,
            Recognised = core.Index.ModuleIds.WordsOf([.. Enumerable.Range(0, core.Index.Count).Where(_query.CountsAsDone)]),
            Paths = paths,
            Unreached = paths.IsEmpty ? [] : Unreached(best),
            Award = award is null ? null : Award(award, isCompleted),
            Late = Late(asked),
            Unplanned = Unplanned(best),
        };
    }

    // Goals that are not reached.
    private ImmutableArray<UnreachedGoal> Unreached(PathSolution best)
    {
        GoalSet goals = task.Goals;
        HashSet<int> taken = TakenBy(best);
        var unreached = ImmutableArray.CreateBuilder<UnreachedGoal>();
        foreach (int competency in goals.Competencies)
        {
            double reached = Math.Max(task.Mastery[competency], taken.Max(module => (double?)Attainment(module, competency)) ?? 0);
            if (!MasteryRules.Reaches(reached, goals.Goals[competency]))
            {
                unreached.Add(new UnreachedGoal(core.Index.Competencies.Words[competency], goals.Goals[competency], reached,
                    [.. Enumerable.Range(0, core.Index.Count).Where(module => Attainment(module, competency) > reached).Select(Of)]));
            }
        }

        return unreached.ToImmutable();
    }

    // Mandatory and pinned modules that are neither done nor taken.
    private ImmutableArray<PathObstacle> Unplanned(PathSolution best)
    {
        HashSet<int> taken = TakenBy(best);
        return [.. Enumerable.Range(0, core.Index.Count).Where(module => _query.Is(module, ModuleState.Pinned | ModuleState.Mandatory)
            && !_query.Is(module, ModuleState.Completed | ModuleState.InProgress) && !taken.Contains(module)).Select(Wished)];
    }

    // What stands of the award that was asked for.
    private PathAward Award(string id, bool isCompleted)
    {
        AwardGroup[] groups = task.Award;
        AwardModule award = core.Index.Programme.Tables.Awards.First(row => string.Equals(row.AwardId, id, StringComparison.Ordinal));
        return new PathAward(id, award.Title,
        [
            .. groups.Select(group => new PathAwardGroup(group.Id, group.Choose,
                core.Index.ModuleIds.WordsOf([.. group.Modules.Where(_query.CountsAsDone)]),
                [.. group.Modules.Where(module => !_query.CountsAsDone(module) && !_takeable.Contains(module)).Select(Of)])),
        ], isCompleted ? null : conflicts.Of([], withAward: true) ?? new PathConflict([], [.. groups.Select(group => group.Id)], []));
    }

    // Mandatory modules that the problem lets end later than their date.
    private ImmutableArray<PathObstacle> Late(PathProblem asked) =>
    [
        .. Enumerable.Range(0, asked.Modules.Length).Where(place => asked.Modules[place].Deadline != problem.Modules[place].Deadline)
            .Select(place => asked.Modules[place].Number).Order()
            .Select(module =>
            new PathObstacle(core.Index.ModuleIds.Words[module], PathObstacleKind.Room, []) { Conflict = ConflictOf(module) }),
    ];

    private PathConflict? ConflictOf(int module) =>
        conflicts.Of([.. wanted.Select(place => problem.Modules[place].Number).Where(other => other != module), module], withAward: true);

    // A wish that could be met alone does not fit beside those that are met.
    private PathObstacle Wished(int module) => Of(module) is { Kind: PathObstacleKind.Room } obstacle
        ? obstacle with { Conflict = ConflictOf(module) }
        : Of(module);

    private HashSet<int> TakenBy(PathSolution solution) => [.. solution.Selection.Modules.Select(place => problem.Modules[place].Number)];

    private PathObstacle Of(int module) => _known.TryGetValue(module, out PathObstacle? known) ? known : _known[module] = Find(module);

    private PathObstacle Find(int module)
    {
        string id = core.Index.ModuleIds.Words[module];
        if (_takeable.Contains(module))
        {
            return _withoutSession.Contains(module) ? new PathObstacle(id, PathObstacleKind.Horizon, [])
                : new PathObstacle(id, PathObstacleKind.Room, []) { Limits = LimitsOf(module) };
        }

        ImmutableArray<Reason> reasons =
            [.. core.Feasibility.Reasons(scratch.Worths, module).Where(reason => !LeftToPaths.Contains(reason.Code))];
        return reasons.IsEmpty
            ? new PathObstacle(id, HasSessionInTime(module) ? PathObstacleKind.Prerequisites : PathObstacleKind.Horizon, [])
            : new PathObstacle(id, PathObstacleKind.Closed, reasons);
    }

    // Wishes that have no room name the others that they do not fit beside.
    private ImmutableArray<PathLimit> LimitsOf(int module) => _query.Is(module, ModuleState.Pinned | ModuleState.Mandatory) ? []
        : _room.Limits(Array.Find(problem.Modules, one => one.Number == module)!);

    private bool HasSessionInTime(int module)
    {
        int lastDay = Calendars.CalendarWeeks.Sunday(problem.FirstWeek + problem.Weeks - 1);
        (int first, int end) = core.Index.Records[module].Sessions;
        return core.Index.IsSelfPaced(module) || Enumerable.Range(first, end - first).Any(session =>
            problem.Calendar.Dates(session).End <= lastDay && core.Chooser.Obstacle(_query, session) is null);
    }

    private double Attainment(int module, int competency)
    {
        foreach (CompetencyAmount taught in core.Index.Taught[module])
        {
            if (taught.Competency == competency)
            {
                return taught.Amount;
            }
        }

        return 0;
    }
}
