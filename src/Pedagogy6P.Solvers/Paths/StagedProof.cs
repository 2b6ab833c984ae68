using System.Globalization;
using Google.OrTools.Sat;
using Pedagogy6P.Planning.Paths.Models;

namespace Pedagogy6P.Solvers.Paths;

/// <summary>
/// Solves a model for one objective after the other, each time with what was reached before as a limit and the best path so far as a start.
/// Used once; not thread-safe.
/// </summary>
internal sealed class StagedProof(PathModel path, CpSatOptions options, CancellationToken cancellationToken)
{
    private readonly PathVariables _variables = new(path);
    private double _work = options.Work;
    private double _seconds = options.Seconds ?? double.PositiveInfinity;

    /// <summary>The best path that the limits let be found, with what is proven of it; null when none was, or there is none.</summary>
    public PathProof? From(PathProof known)
    {
        PathValues hint = ValuesOf(known);
        PathValues? best = IsPath(known) ? hint : null;
        foreach (PathStage stage in PathStages.Of(path, _variables))
        {
            bool isKnown = best is not null && (known.Open is null || stage.Objective < known.Open || stage.Of(best) == stage.Least);
            double bound = 0;
            if (!isKnown && !Improve(stage, hint, ref best, out bound))
            {
                return best is null ? null : ProofOf(best, stage.Objective, bound / stage.Scale);
            }

            hint = best!;
            _variables.Model.Add(stage.Sum <= stage.Of(best!) + stage.Slack);
        }

        return best is null ? null : ProofOf(best, open: null, bound: 0);
    }

    /// <summary>Whether there is a path at all; null where the limits did not last.</summary>
    public bool? HasPath()
    {
        using var solver = new CpSolver();
        return Solve(solver) switch
        {
            CpSolverStatus.Optimal or CpSolverStatus.Feasible => true,
            CpSolverStatus.Infeasible => false,
            _ => null,
        };
    }

    // Nothing taken is no path where something has to be.
    private bool IsPath(PathProof known) => path.Wanted.All(known.Modules.Contains)
        && path.Quotas.All(quota => quota.Members.Count(known.Modules.Contains) >= quota.Count);

    // Whether nothing is left to gain in a stage.
    private bool Improve(PathStage stage, PathValues hint, ref PathValues? best, out double bound)
    {
        bound = stage.Least;
        if (_work <= 0 || _seconds <= 0)
        {
            return false;
        }

        hint.HintTo(_variables.Model);
        _variables.Model.Minimize(stage.Sum);
        using var solver = new CpSolver();
        switch (Solve(solver))
        {
            case CpSolverStatus.Optimal or CpSolverStatus.Feasible:
                PathValues found = PathValues.Of(solver);
                best = best is null || stage.Of(found) <= stage.Of(best) ? found : best;
                bound = Math.Max(bound, solver.BestObjectiveBound);
                return solver.Response!.Status == CpSolverStatus.Optimal;
            case CpSolverStatus.Unknown:
                bound = Math.Max(bound, solver.BestObjectiveBound);
                return false;
            default:
                // There is no path; what is known, if it were one, would have been found again.
                best = null;
                return false;
        }
    }

    private CpSolverStatus Solve(CpSolver solver)
    {
        cancellationToken.ThrowIfCancellationRequested();
        solver.StringParameters = Limits();
        using CancellationTokenRegistration stop = cancellationToken.Register(solver.StopSearch);
        CpSolverStatus status = solver.Solve(_variables.Model);
        cancellationToken.ThrowIfCancellationRequested();
        CpSolverResponse response = solver.Response!;
        (_work, _seconds) = (_work - response.DeterministicTime, _seconds - response.WallTime);
        return status == CpSolverStatus.ModelInvalid
            ? throw new InvalidOperationException($"CP-SAT: {_variables.Model.Validate()}") : status;
    }

    private string Limits()
    {
        string limits = string.Create(CultureInfo.InvariantCulture,
            $"num_workers:{options.Workers} random_seed:0 max_deterministic_time:{_work:R}");
        return double.IsFinite(_seconds) ? string.Create(CultureInfo.InvariantCulture, $"{limits} max_time_in_seconds:{_seconds:R}")
            : limits;
    }

    private PathValues ValuesOf(PathProof known)
    {
        var values = new PathValues();
        for (int module = 0; module < path.Modules.Length; module++)
        {
            values[_variables.Taken[module]] = known.Modules.Contains(module) ? 1 : 0;
        }

        for (int session = 0; session < path.Sessions.Length; session++)
        {
            values[_variables.Attended[session]] = known.Sessions.Contains(session) ? 1 : 0;
        }

        for (int group = 0; group < path.Groups.Length; group++)
        {
            bool isMet = known.Before[group] >= 0;
            for (int at = 0; at < path.Groups[group].Members.Length; at++)
            {
                values[_variables.Before[group][at]] = isMet && path.Groups[group].Members[at] == known.Before[group] ? 1 : 0;
            }

            if (_variables.Missed[group] is { } missed)
            {
                values[missed] = !isMet && known.Modules.Contains(path.Groups[group].Owner) ? 1 : 0;
            }
        }

        for (int goal = 0; goal < path.Goals.Length; goal++)
        {
            foreach ((double level, BoolVar reached) in _variables.Reached[goal])
            {
                values[reached] = path.Goals[goal].Improvers.Any(improver =>
                    improver.Level >= level && known.Modules.Contains(improver.Module)) ? 1 : 0;
            }
        }

        values[_variables.Weeks] = known.Weeks;
        return values;
    }

    private PathProof ProofOf(PathValues values, PathObjective? open, double bound)
    {
        int[] modules = [.. Enumerable.Range(0, path.Modules.Length).Where(module => values.Is(_variables.Taken[module]))];
        return new PathProof
        {
            Modules = [.. modules],
            Sessions = [.. modules.Select(module => path.Modules[module].Sessions
                .Where(session => values.Is(_variables.Attended[session])).Select(session => (int?)session).FirstOrDefault() ?? -1)],
            Before = [.. path.Groups.Select((group, number) => group.Members
                .Where((_, at) => values.Is(_variables.Before[number][at])).Select(member => (int?)member).FirstOrDefault() ?? -1)],
            Weeks = (int)values[_variables.Weeks],
            Open = open,
            Bound = bound,
        };
    }
}
