using Pedagogy6P.Catalogue;
using Pedagogy6P.Planning.Paths.Models;
using Pedagogy6P.Planning.Paths.Problems;
using Pedagogy6P.Planning.Paths.Search;

namespace Pedagogy6P.Planning.Paths.Proofs;

/// <summary>Checks what a prover answers to a problem, rule by rule. Not thread-safe.</summary>
internal sealed class ProofCheck
{
    private readonly PathProblem _problem;
    private readonly int[] _wanted;
    private readonly int[] _sessions;

    /// <param name="index">The programme.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="wanted">Modules that have to be taken, by their places.</param>
    public ProofCheck(NumberedProgramme index, PathProblem problem, int[] wanted)
    {
        var builder = new PathModelBuilder(index, problem);
        (_problem, _wanted, _sessions, Model) = (problem, wanted, builder.Sessions, builder.Build(wanted));
    }

    /// <summary>The problem as the prover sees it.</summary>
    public PathModel Model { get; }

    /// <summary>A path that the planner found, as a prover takes it.</summary>
    public PathProof ProofOf(PathSolution known)
    {
        int[] order = [.. Enumerable.Range(0, known.Timetable.Modules.Length).OrderBy(at => known.Timetable.Modules[at])];
        return new PathProof
        {
            Modules = [.. order.Select(at => known.Timetable.Modules[at])],
            Sessions = [.. order.Select(at => SessionOf(known.Timetable.Modules[at], known.Timetable.Sessions[at]))],
            Before = [.. _problem.Groups.Select(group => known.Selection.Arcs
                .Where(arc => arc.After == group.Owner && arc.IsAdvised == group.IsAdvised && group.Members.Contains(arc.Before))
                .Select(arc => (int?)arc.Before).FirstOrDefault() ?? -1)],
            Weeks = known.Timetable.Weeks,
            Open = known.Open,
        };
    }

    private int SessionOf(int module, int session)
    {
        foreach (int place in Model.Modules[module].Sessions)
        {
            if (_sessions[place] == session)
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>The path of a proof, or null where it breaks a rule.</summary>
    public PathSolution? SolutionOf(PathProof proof)
    {
        int[] modules = [.. proof.Modules];
        if (modules.Length != proof.Sessions.Length || proof.Before.Length != _problem.Groups.Length
            || modules.Distinct().Count() < modules.Length || !modules.All(IsPlace) || !IsComplete(proof, modules, out PathArc[] arcs))
        {
            return null;
        }

        // With one session left for each module there is nothing to search for.
        PathModule[] narrowed = [.. _problem.Modules];
        for (int at = 0; at < modules.Length; at++)
        {
            PathModule module = _problem.Modules[modules[at]];
            int session = proof.Sessions[at];
            if (module.IsSelfPaced ? session >= 0 : !Model.Modules[modules[at]].Sessions.Contains(session))
            {
                return null;
            }

            narrowed[modules[at]] = module with { Sessions = module.IsSelfPaced ? [] : [_sessions[session]] };
        }

        var timetabler = new Timetabler(_problem with { Modules = narrowed }, new WorkBudget(long.MaxValue, CancellationToken.None));
        if (proof.Weeks > _problem.Weeks || !timetabler.Fits(modules, arcs, proof.Weeks, _problem.Capacity))
        {
            return null;
        }

        PathTimetable timetable = timetabler.Timetable();
        return SolutionOf(proof, SelectionOf(modules, arcs, timetable), timetable);
    }

    // Whether all that is needed is there, and within the budget.
    private bool IsComplete(PathProof proof, int[] modules, out PathArc[] arcs)
    {
        var found = new List<PathArc>();
        bool complete = modules.Sum(module => _problem.Modules[module].Price) <= _problem.Budget + PathProblems.Smallest
            && _wanted.All(modules.Contains) && _problem.Quotas.All(quota => quota.Members.Count(modules.Contains) >= quota.Count);
        for (int group = 0; group < _problem.Groups.Length; group++)
        {
            (int owner, int[] members, bool advised) = _problem.Groups[group];
            int before = proof.Before[group];
            if (!modules.Contains(owner))
            {
                continue;
            }

            bool designated = members.Contains(before) && modules.Contains(before);
            complete &= designated || (advised && before < 0);
            if (designated)
            {
                found.Add(new PathArc(before, owner, advised));
            }
        }

        arcs = [.. found];
        return complete;
    }

    private PathSelection SelectionOf(int[] modules, PathArc[] arcs, PathTimetable timetable)
    {
        double missing = _problem.MissingAnyway + _problem.Goals.Sum(goal => goal.Importance * (goal.Level - goal.Improvers
            .Where(improver => modules.Contains(improver.Module)).Select(improver => improver.Level).Append(goal.Mastery).Max()));
        return new PathSelection(modules, arcs, missing, Cost: 0, timetable.Missed(_problem),
            modules.Sum(module => _problem.Modules[module].Hours), modules.Sum(module => _problem.Modules[module].Price));
    }

    private PathSolution SolutionOf(PathProof proof, PathSelection selection, PathTimetable timetable)
    {
        double value = proof.Open switch
        {
            PathObjective.UnmetNeed => selection.Missing,
            PathObjective.Weeks => timetable.Weeks,
            PathObjective.MissedAdvice => selection.Missed,
            PathObjective.Hours => selection.Hours,
            PathObjective.Price => selection.Price,
            _ => 0,
        };
        double gap = value > 0 ? Math.Clamp(1 - (proof.Bound / value), 0, 1) : 0;
        return new PathSolution(selection, PathLevelling.Of(_problem, selection, timetable), gap) { Open = proof.Open };
    }

    private bool IsPlace(int module) => module >= 0 && module < _problem.Modules.Length;
}
