using Google.OrTools.LinearSolver;
using Pedagogy6P.Planning.Paths.Models;

namespace Pedagogy6P.Benchmarks.Paths;

/// <summary>
/// CBC on a mixed-integer program of paths, one objective after the other but for the last, the order of ids, which a program of this
/// kind has no good words for. On one thread. Thread-safe.
/// </summary>
/// <param name="seconds">Seconds that one answer may take.</param>
internal sealed class CbcPathProver(double seconds) : IPathProver
{
    private const double Slack = 1e-7;

    public bool? HasPath(PathModel model, CancellationToken cancellationToken)
    {
        using Solver solver = Solver.CreateSolver("CBC");
        _ = new PathMip(model, solver);
        solver.SetTimeLimit((long)(1000 * seconds));
        return solver.Solve() switch
        {
            Solver.ResultStatus.OPTIMAL or Solver.ResultStatus.FEASIBLE => true,
            Solver.ResultStatus.INFEASIBLE => false,
            _ => null,
        };
    }

    public PathProof? Prove(PathModel model, PathProof known, CancellationToken cancellationToken)
    {
        using Solver solver = Solver.CreateSolver("CBC");
        var mip = new PathMip(model, solver);
        PathProof? best = null;
        long left = (long)(1000 * seconds);
        foreach ((PathObjective objective, LinearExpr value) in Stages(model, mip))
        {
            cancellationToken.ThrowIfCancellationRequested();
            solver.SetTimeLimit(Math.Max(1, left));
            solver.Minimize(value);
            long before = solver.WallTime();
            Solver.ResultStatus status = solver.Solve();
            left -= solver.WallTime() - before;
            if (status is Solver.ResultStatus.OPTIMAL or Solver.ResultStatus.FEASIBLE)
            {
                best = ProofOf(model, mip) with { Open = objective };
            }

            if (status != Solver.ResultStatus.OPTIMAL || left <= 0)
            {
                return best is null ? null : best with { Open = objective };
            }

            solver.Add(value <= solver.Objective().Value() + Slack);
        }

        return best! with { Open = PathObjective.Modules };
    }

    private static IEnumerable<(PathObjective, LinearExpr)> Stages(PathModel path, PathMip mip)
    {
        yield return (PathObjective.UnmetNeed, Sum(mip.Gains.Select(gain => -gain.Gain * gain.IsReached)));
        yield return (PathObjective.Weeks, 1 * mip.Weeks);
        yield return (PathObjective.MissedAdvice, Sum(mip.Missed.OfType<Variable>().Select(missed => 1 * missed)
            .Concat(path.Modules.Select((module, place) => module.MissedAnyway * mip.Taken[place]))));
        yield return (PathObjective.Hours, Sum(path.Modules.Select((module, place) => module.Hours * mip.Taken[place])));
        yield return (PathObjective.Price, Sum(path.Modules.Select((module, place) => module.Price * mip.Taken[place])));
    }

    private static LinearExpr Sum(IEnumerable<LinearExpr> terms) => terms.ToArray().Sum();

    private static PathProof ProofOf(PathModel path, PathMip mip)
    {
        int[] modules = [.. Enumerable.Range(0, path.Modules.Length).Where(module => Is(mip.Taken[module]))];
        return new PathProof
        {
            Modules = [.. modules],
            Sessions = [.. modules.Select(module => path.Modules[module].Sessions.Where(session => Is(mip.Attended[session]))
                .Select(session => (int?)session).FirstOrDefault() ?? -1)],
            Before = [.. path.Groups.Select((group, number) => group.Members.Where((_, at) => Is(mip.Before[number][at]))
                .Select(member => (int?)member).FirstOrDefault() ?? -1)],
            Weeks = (int)Math.Round(mip.Weeks.SolutionValue()),
            Open = PathObjective.UnmetNeed,
        };
    }

    private static bool Is(Variable variable) => variable.SolutionValue() > 0.5;
}
