using System.Collections.Immutable;
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
internal sealed class PathRepairer(RankingCore core)
{
    private readonly PathTasks _tasks = new(core.Index);
    private readonly PathProblems _problems = new(core);

    /// <summary>The path of a compiled learner that changes least.</summary>
    public PathRepair Repair(QueryScratch scratch, RepairRequest request, CancellationToken cancellationToken)
    {
        LearnerQuery query = scratch.Query;
        PathTask task = _tasks.Of(query, request.Asked);
        Check(request);
        var budget = new WorkBudget(request.Asked.Steps, cancellationToken);
        ImmutableArray<PathStep> left = [.. request.Steps.Where(step =>
            core.Index.ModuleIds.Find(step.ModuleId) is int module
                && (module < 0 || !query.Is(module, ModuleState.Completed | ModuleState.InProgress)))];
        PathProblem problem = KeptSteps.WithoutMissed(_problems.Of(query, task), core.Index, request.Missed);
        var kept = new KeptSteps(core.Index, problem, left);
        PathWishes wishes = PathWishes.Of(kept.Problem, budget) ?? new PathWishes(kept.Problem with { Quotas = [] }, [], IsSettled: false);
        (PathProblem repaired, PathSolution solution, bool isLeast) = new LeastChange(wishes, kept, budget).Find();
        LearningPath path = new PathAccounts(core, scratch, task, repaired).Of(solution, solution);
        return new PathRepair
        {
            LearnerId = query.Learner.Id,
            AsOf = query.AsOf,
            Path = path,
            Moves = Moves(left, path.Steps),
            IsLeast = isLeast,
        };
    }

    private void Check(RepairRequest request)
    {
        ViolationCollector problems = new();
        foreach (string id in request.Missed.Where(id => !core.Index.Sessions.Number.ContainsKey(id)))
        {
            problems.Add("repair", null, nameof(request.Missed), id, "the id of a session of this programme");
        }

        problems.ThrowIfAny();
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
