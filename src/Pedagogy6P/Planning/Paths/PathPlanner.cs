using System.Collections.Immutable;
using Pedagogy6P.Planning.Paths.Models;
using Pedagogy6P.Planning.Paths.Problems;
using Pedagogy6P.Planning.Paths.Proofs;
using Pedagogy6P.Planning.Paths.Search;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Planning.Paths;

/// <summary>
/// Plans whole paths. The best path leaves the least unmet need, then ends in the earliest week, then misses the fewest advised groups of
/// prerequisites, then takes the fewest hours, costs least, and has the smallest module ids; values within 1e-9 are equal. Thread-safe.
/// </summary>
internal sealed class PathPlanner(RankingCore core, PathProblems problems)
{
    private const int SearchesOfFront = 15;

    private readonly PathTasks _tasks = new(core.Index);

    /// <summary>The paths of a compiled learner.</summary>
    public LearningPaths Plan(QueryScratch scratch, PathRequest request, CancellationToken cancellationToken)
    {
        LearnerQuery query = scratch.Query;
        PathTask task = _tasks.Of(query, request);
        PathProblem asked = problems.Of(query, task), problem = asked;
        WorkBudget Budget() => new(Math.Max(1, request.Steps / SearchesOfFront), cancellationToken);

        var appeal = new PathAppeal(core.Index, request.Prover, cancellationToken);
        var budget = new WorkBudget(request.Steps, cancellationToken);
        PathWishes? wishes = PathWishes.Of(problem, (some, modules) => appeal.Fits(some, modules, budget));
        ImmutableArray<LearningPath> paths = [];
        PathSolution best = PathSolution.Nothing(problem);
        if (wishes is not null)
        {
            problem = wishes.Problem;
            PathSolution? found = new PathSolver(problem, new WorkBudget(request.Steps, cancellationToken))
                .Solve(problem.Weeks, problem.Capacity, wishes.Modules);
            best = (appeal.Best(problem, wishes.Modules, found) ?? best) with { Kind = PathKind.Best };
            best = best.IsProven && !wishes.IsSettled ? best with { Open = PathObjective.UnmetNeed, Gap = 1 } : best;
            var accounts = new PathAccounts(core, scratch, task, problem);
            IReadOnlyList<PathSolution> kinds = new PathKinds(problem, best, wishes.Modules,
                accounts.TravelOf, accounts.TheoryOf, Budget).All(request.Alternatives / 2);
            paths = accounts.Of(PathFront.Of(problem, best, wishes.Modules, kinds, request.Alternatives, Budget));
        }

        var conflicts = new PathConflicts(core.Index, () => problems.Of(query, task with { Weeks = PathTasks.MostWeeks }), task.Weeks,
            Budget);
        var obstacles = new PathObstacles(core, scratch, task, problem, wishes?.Modules ?? [], conflicts);
        return obstacles.Told(paths, best, asked, request.Award, isCompleted: wishes is not null);
    }
}
