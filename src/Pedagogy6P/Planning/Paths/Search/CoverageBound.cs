using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>
/// What is missing at least when the minutes that are left go, even in parts, to what brings the goals nearest a minute: a fractional
/// knapsack (Dantzig 1957). Not thread-safe.
/// </summary>
internal sealed class CoverageBound(PathProblem problem)
{
    private readonly List<(double Gain, int Minutes)> _offers = [];

    /// <summary>Unmet need at least, whatever is decided of the rest.</summary>
    /// <param name="state">What is decided.</param>
    /// <param name="minutes">Minutes of all weeks.</param>
    public double Of(SelectionState state, long minutes)
    {
        foreach (int module in state.Taken)
        {
            minutes -= problem.Modules[module].LeastMinutes;
        }

        _offers.Clear();
        for (int module = 0; module < problem.Modules.Length; module++)
        {
            double gain = state.Of(module) == ModuleChoice.Undecided ? GainOf(state, module) : 0;
            if (gain > 0)
            {
                _offers.Add((gain, Math.Max(1, problem.Modules[module].LeastMinutes)));
            }
        }

        _offers.Sort((one, other) => (other.Gain / other.Minutes).CompareTo(one.Gain / one.Minutes));
        double missing = state.MissingWith(ModuleChoice.Taken);
        foreach ((double gain, int asked) in _offers)
        {
            missing -= asked <= minutes ? gain : gain * Math.Max(0, minutes) / asked;
            minutes -= asked;
            if (minutes <= 0)
            {
                break;
            }
        }

        return missing;
    }

    private double GainOf(SelectionState state, int module)
    {
        double gain = 0;
        foreach (PathImprovement improvement in problem.Modules[module].Improves)
        {
            PathGoal goal = problem.Goals[improvement.Goal];
            gain += goal.Importance * Math.Max(0, improvement.Level - state.LevelOf(goal, ModuleChoice.Taken));
        }

        return gain;
    }
}
