using System.Globalization;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Planning.Paths.Problems;
using Pedagogy6P.Planning.Paths.Search;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Query.Goals;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Planning.Paths;

/// <summary>
/// Plans whole paths. The best path leaves the least unmet need, then ends in the earliest week, then misses the fewest advised groups of
/// prerequisites, then takes the fewest hours, costs least, and has the smallest module ids; values within 1e-9 are equal. Thread-safe.
/// </summary>
internal sealed class PathPlanner(RankingCore core)
{
    private const string Request = "path";
    private const int MostWeeks = 520;
    private const int MostPaths = 20;
    private const int SearchesOfFront = 15;

    private readonly PathProblems _problems = new(core);

    /// <summary>The paths of a compiled learner.</summary>
    public LearningPaths Plan(QueryScratch scratch, PathRequest request, CancellationToken cancellationToken)
    {
        Check(request);
        LearnerQuery query = scratch.Query;
        GoalSet goals = request.Roles.IsEmpty ? query.GoalSet
            : new GoalSet(core.Index, [.. request.Roles.Select(core.Index.Roles.Ids.Find)]);
        PathProblem problem = _problems.Of(query, goals, request.Weeks);
        PathSolver solver = new(problem, new WorkBudget(request.Steps, cancellationToken));
        int[] wanted = solver.Takeable(problem.Weeks, problem.Capacity);
        PathSolution best = solver.Solve(problem.Weeks, problem.Capacity, wanted) ?? PathSolution.Nothing(problem);
        IReadOnlyList<PathSolution> front = PathFront.Of(problem, best, wanted, request.Alternatives,
            () => new WorkBudget(Math.Max(1, request.Steps / SearchesOfFront), cancellationToken));
        var obstacles = new PathObstacles(core, scratch, problem);
        return new LearningPaths
        {
            LearnerId = query.Learner.Id,
            AsOf = query.AsOf,
            Recognised = [.. Enumerable.Range(0, core.Index.Count)
                .Where(module => query.Satisfies(module) || query.Is(module, ModuleState.InProgress))
                .Select(module => core.Index.ModuleIds.Words[module])],
            Paths = [.. front.Select(solution => PathOf(query, goals, problem, solution))],
            Unreached = obstacles.Unreached(goals, best),
            Unplanned = obstacles.Unplanned(best),
        };
    }

    private void Check(PathRequest request)
    {
        ViolationCollector problems = new();
        foreach (string role in request.Roles.IsDefault ? [] : request.Roles)
        {
            if (core.Index.Roles.Ids.Find(role) < 0)
            {
                problems.Add(Request, null, nameof(request.Roles), role, "the id of a role of this programme");
            }
        }

        AddIf(request.Weeks is < 1 or > MostWeeks, nameof(request.Weeks), request.Weeks, "1 to 520 weeks");
        AddIf(request.Alternatives is < 1 or > MostPaths, nameof(request.Alternatives), request.Alternatives, "1 to 20 paths");
        AddIf(request.Steps < 1, nameof(request.Steps), request.Steps, "1 step or more");
        problems.ThrowIfAny();

        void AddIf(bool isWrong, string name, long value, string expected)
        {
            if (isWrong)
            {
                problems.Add(Request, null, name, value.ToString(CultureInfo.InvariantCulture), expected);
            }
        }
    }

    private LearningPath PathOf(LearnerQuery query, GoalSet goals, PathProblem problem, PathSolution solution)
    {
        PathTimetable timetable = solution.Timetable;
        var steps = new PathSteps(core.Index, query, goals, problem, solution);
        return new LearningPath
        {
            IsOptimal = solution.IsProven,
            Gap = solution.Gap,
            UnmetNeed = Math.Max(0, solution.Selection.Missing),
            Weeks = timetable.Weeks,
            MissedAdvice = steps.Missed(),
            PeakLoad = timetable.PeakMinutes / 60.0,
            Hours = solution.Selection.Hours,
            TravelKm = timetable.Sessions.Where(session => session >= 0).Sum(session => TravelOf(query, session)),
            Price = solution.Selection.Price,
            Steps = steps.All(),
        };
    }

    private double TravelOf(LearnerQuery query, int session) => core.Index.Sessions.Records[session].Site is int site and >= 0
        ? 2 * query.Distance(site) * _problems.Calendar.Meetings(session) : 0;
}
