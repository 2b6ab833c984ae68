using Pedagogy6P.Catalogue;
using Pedagogy6P.Planning.Paths.Models;
using Pedagogy6P.Planning.Paths.Problems;
using Pedagogy6P.Planning.Paths.Search;

namespace Pedagogy6P.Planning.Paths.Proofs;

/// <summary>
/// Takes to another prover, where there is one, what the planner's own search leaves open. A path that comes back is taken only when it
/// keeps every rule by the planner's own timetabler, and comes not after what was known. Immutable.
/// </summary>
internal sealed class PathAppeal(NumberedProgramme index, IPathProver? prover, CancellationToken cancellationToken)
{
    /// <summary>Whether some path takes all of some modules; null where neither the budget lasted nor the prover could tell.</summary>
    public bool? Fits(PathProblem problem, int[] modules, WorkBudget budget) => PathWishes.Fits(problem, modules, budget) ? true
        : !budget.IsSpent ? false : prover?.HasPath(new PathModelBuilder(index, problem).Build(modules), cancellationToken);

    /// <summary>
    /// The best path that is known then: the one given where it is proven, else that of the prover, or, where it has none that holds and
    /// is as good, still the one given.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="wanted">Modules that have to be taken, by their places.</param>
    /// <param name="known">The best path so far; null where none was found.</param>
    public PathSolution? Best(PathProblem problem, int[] wanted, PathSolution? known)
    {
        if (known?.IsProven == true || prover is null)
        {
            return known;
        }

        var check = new ProofCheck(index, problem, wanted);
        PathProof? proof = prover.Prove(check.Model, check.ProofOf(known ?? PathSolution.Nothing(problem)), cancellationToken);
        return proof is not null && check.SolutionOf(proof) is { } found && (known is null || Compare(problem, found, known) <= 0)
            ? found : known;
    }

    // Missed advice is counted off the timetable: a search that was stopped before that objective has not counted it.
    private static int Compare(PathProblem problem, PathSolution one, PathSolution other)
    {
        double missing = one.Selection.Missing - other.Selection.Missing;
        return Math.Abs(missing) > PathProblems.Smallest ? Math.Sign(missing)
            : one.Timetable.Weeks != other.Timetable.Weeks ? one.Timetable.Weeks.CompareTo(other.Timetable.Weeks)
            : SelectionAim.Compare(one.Selection, other.Selection with { Missed = other.Timetable.Missed(problem) });
    }
}
