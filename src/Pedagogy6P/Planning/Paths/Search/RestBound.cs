using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>
/// What the rest of a selection takes at least: of groups that wait for a member and of goals that some module has to bring nearer, those
/// that share no module, each with the module that takes least. Not thread-safe.
/// </summary>
internal sealed class RestBound(PathProblem problem, SelectionState state)
{
    private readonly int[] _marked = new int[problem.Modules.Length];
    private int _mark;

    /// <summary>The least sum of amounts by module.</summary>
    /// <param name="amounts">By module what it takes.</param>
    /// <param name="spare">What more may be missing than with all that is undecided.</param>
    public double Least(double[] amounts, double spare)
    {
        _mark++;
        double sum = 0;
        foreach (int module in state.Taken)
        {
            foreach (int group in problem.Modules[module].Needs)
            {
                if (state.IsOpen(group) && state.Left(problem.Groups[group].Members, 1).Needed > 0)
                {
                    sum += LeastOf(problem.Groups[group].Members, amounts);
                }
            }
        }

        foreach (PathGoal goal in problem.Goals)
        {
            sum += LeastOf(goal, amounts, spare);
        }

        return sum;
    }

    private double LeastOf(int[] members, double[] amounts)
    {
        double least = double.PositiveInfinity;
        foreach (int member in members)
        {
            if (_marked[member] == _mark)
            {
                return 0;
            }

            least = state.Of(member) == ModuleChoice.Undecided ? Math.Min(least, amounts[member]) : least;
        }

        foreach (int member in members)
        {
            _marked[member] = _mark;
        }

        return double.IsPositiveInfinity(least) ? 0 : least;
    }

    // Of the modules without all of which too much would be missing, the one that takes least.
    private double LeastOf(PathGoal goal, double[] amounts, double spare)
    {
        double taken = state.LevelOf(goal, ModuleChoice.Taken), most = state.LevelOf(goal, ModuleChoice.Undecided);
        if (goal.Importance * (most - taken) <= spare)
        {
            return 0;
        }

        double least = double.PositiveInfinity;
        foreach (PathImprover improver in goal.Improvers)
        {
            if (goal.Importance * (most - improver.Level) > spare)
            {
                break;
            }

            if (state.Of(improver.Module) == ModuleChoice.Undecided)
            {
                if (_marked[improver.Module] == _mark)
                {
                    return 0;
                }

                least = Math.Min(least, amounts[improver.Module]);
            }
        }

        foreach (PathImprover improver in goal.Improvers)
        {
            _marked[improver.Module] = _mark;
        }

        return double.IsPositiveInfinity(least) ? 0 : least;
    }
}
