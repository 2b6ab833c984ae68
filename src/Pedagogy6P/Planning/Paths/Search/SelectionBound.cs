using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>Whether a start can still lead to a selection that is good enough, and better than the best so far. Not thread-safe.</summary>
internal sealed class SelectionBound(PathProblem problem, SelectionState state)
{
    private const double Smallest = PathProblems.Smallest;

    private readonly CoverageBound _coverage = new(problem);
    private readonly RestBound _rest = new(problem, state);
    private readonly double[] _hours = [.. problem.Modules.Select(module => module.Hours)];
    private readonly double[] _costs = [.. problem.Modules.Select(module => module.Cost)];

    /// <summary>Whether nothing below can be better than what was found, or good enough at all.</summary>
    /// <param name="aim">What is looked for.</param>
    /// <param name="best">The best selection so far; null when there is none.</param>
    /// <param name="isHard">Whether the search is long enough for the bound of minutes to pay.</param>
    public bool IsHopeless(SelectionAim aim, PathSelection? best, bool isHard)
    {
        double missing = state.MissingWith(ModuleChoice.Undecided), spare = aim.MostMissing + Smallest - missing;
        if (spare < 0 || (aim.MostCost < double.PositiveInfinity && LeastCost(spare) > aim.MostCost + Smallest))
        {
            return true;
        }

        if (best is null)
        {
            return false;
        }

        return aim.Ranks ? IsWorse(best, spare)
            : missing >= best.Missing - Smallest
                || (isHard && _coverage.Of(state, (long)aim.Weeks * aim.Capacity) >= best.Missing - Smallest);
    }

    private double LeastCost(double spare) => state.Cost + _rest.Least(_costs, spare);

    private bool IsWorse(PathSelection best, double spare) =>
        SelectionAim.IsWorse(state.Cost, state.MissedAdvice, state.Hours, state.Price, best)
        || SelectionAim.IsWorse(LeastCost(spare), state.MissedAdvice, state.Hours + _rest.Least(_hours, spare), state.Price, best);
}
