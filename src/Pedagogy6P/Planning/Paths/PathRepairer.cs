using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Planning.Paths.Problems;
using Pedagogy6P.Planning.Paths.Repairs;
using Pedagogy6P.Planning.Paths.Search;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Planning.Paths;

/// <summary>
/// Plans anew with as few changes as can be: a module that is left out, taken in addition, or taken in another session or in other weeks,
/// is one change each. Thread-safe.
/// </summary>
internal sealed class PathRepairer(RankingCore core, PathProblems problems)
{
    private const int TestsOfConflicts = 15;

    // Of the steps, what may be taken by what is wanted; and of that, by whether all of it fits beside what can stay.
    private const int ShareOfWishes = 2;
    private const int ShareOfKept = 4;

    private readonly PathTasks _tasks = new(core.Index);

    /// <summary>The path of a compiled learner that changes least.</summary>
    /// <param name="scratch">The learner, enrolled in the steps that have begun.</param>
    /// <param name="request">What is asked, with the weeks that those steps leave short.</param>
    /// <param name="begun">The steps that have begun.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public PathRepair Repair(QueryScratch scratch, RepairRequest request, BegunSteps begun, CancellationToken cancellationToken)
    {
        LearnerQuery query = scratch.Query;
        PathTask task = _tasks.Of(query, request.Asked);
        var budget = new WorkBudget(request.Work, cancellationToken);
        ImmutableArray<PathStep> left = [.. request.Steps.Where(step =>
            !query.Is(core.Index.ModuleIds.Find(step.ModuleId), ModuleState.Completed | ModuleState.InProgress))];
        PathProblem problem = KeptSteps.Without(problems.Of(query, task), Gone(request, begun));
        var kept = new KeptSteps(core.Index, problem, left);
        WorkBudget part = budget.Part(budget.Left / ShareOfWishes);
        PathWishes? settled = AllIfKept(kept, part) ?? PathWishes.Of(kept.Problem, part);
        budget.Take(part);
        PathWishes wishes = settled ?? new PathWishes(kept.Problem with { Quotas = [] }, [], IsSettled: false);
        (PathProblem repaired, PathSolution solution, bool isLeast) = new LeastChange(wishes, !part.IsSpent, kept, budget).Find();
        LearningPath path = new PathAccounts(core, scratch, task, repaired).Of(solution, solution);
        WorkBudget Budget() => new(Math.Max(1, request.Work / TestsOfConflicts), cancellationToken);
        var conflicts = new PathConflicts(core.Index, () => problems.Of(query, task with { Weeks = PathTasks.MostWeeks }), task.Weeks,
            Budget);
        var obstacles = new PathObstacles(core, scratch, task, wishes.Problem, wishes.Modules, conflicts);
        return new PathRepair
        {
            Paths = obstacles.Told([path], solution, kept.Problem, request.Asked.Award, isCompleted: settled is not null),
            Moves = Moves(left, path.Steps),
            Begun = [.. begun.Steps.Select(step => step.ModuleId).Order(StringComparer.Ordinal)],
            Missed = [.. request.Missed.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            IsLeast = isLeast,
        };
    }

    // All that is wanted, where it fits beside all that can stay: what a path so far takes need not be looked for.
    private static PathWishes? AllIfKept(KeptSteps kept, WorkBudget budget)
    {
        HashSet<int> stays = [.. kept.Steps.Where(kept.CanStay)];
        WorkBudget part = budget.Part(budget.Left / ShareOfKept);
        bool fits = PathWishes.Fits(kept.Fixing(kept.Problem, stays), [.. stays.Union(kept.Problem.Wanted).Order()], part);
        budget.Take(part);
        return fits ? new PathWishes(kept.Problem, kept.Problem.Wanted, IsSettled: true) : null;
    }

    /// <summary>Refuses what makes no sense.</summary>
    /// <exception cref="InputRefusedException">A session or module is unknown, or a module stands twice.</exception>
    public void Check(RepairRequest request)
    {
        ViolationCollector violations = new();
        foreach (string id in request.Missed.Where(id => !core.Index.Sessions.Number.ContainsKey(id)))
        {
            violations.Add("repair", null, nameof(request.Missed), id, "the id of a session of this programme");
        }

        if (request.Work < 1)
        {
            violations.Add("repair", null, nameof(request.Work), request.Work.ToString(CultureInfo.InvariantCulture), "1 step or more");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (PathStep step in request.Steps)
        {
            if (core.Index.ModuleIds.Find(step.ModuleId) < 0)
            {
                violations.Add("repair", null, nameof(request.Steps), step.ModuleId, "the id of a module of this programme");
            }
            else if (!seen.Add(step.ModuleId))
            {
                violations.Add("repair", null, nameof(request.Steps), step.ModuleId, "each module once");
            }
            else if (step.HoursPerWeek.IsDefault || !step.HoursPerWeek.All(hours => hours >= 0 && double.IsFinite(hours))
                || step.To < step.From)
            {
                violations.Add("repair", null, nameof(request.Steps), step.ModuleId,
                    "hours of 0 or more for each week, and an end not before the start");
            }
        }

        violations.ThrowIfAny();
    }

    // Sessions that were missed, and those at the same time as one that is being attended.
    private HashSet<int> Gone(RepairRequest request, BegunSteps begun)
    {
        HashSet<int> gone = [.. request.Missed.Select(id => core.Index.Sessions.Number[id])];
        foreach (PathStep step in begun.Steps.Where(step => step.SessionId is not null))
        {
            if (core.Index.Sessions.Number.TryGetValue(step.SessionId!, out int attended))
            {
                gone.UnionWith(Enumerable.Range(0, core.Index.Sessions.Sessions.Length)
                    .Where(other => problems.Calendar.Clash(attended, other)));
            }
        }

        return gone;
    }

    private static ImmutableArray<PathMove> Moves(ImmutableArray<PathStep> before, ImmutableArray<PathStep> after)
    {
        var old = before.ToDictionary(step => step.ModuleId, StringComparer.Ordinal);
        var now = after.ToDictionary(step => step.ModuleId, StringComparer.Ordinal);
        return
        [
            .. old.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(id => new PathMove(id, old.GetValueOrDefault(id), now.GetValueOrDefault(id)))
                .Where(move => move.Before is null || move.After is null || KeptSteps.HasMoved(move.Before, move.After)),
        ];
    }
}
