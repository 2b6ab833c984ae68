using Pedagogy6P.Planning.Paths.Search;

namespace Pedagogy6P.Planning.Paths.Repairs;

/// <summary>
/// Which steps it can pay to free: sets that hit every conflict, a conflict being steps that cannot all stay (diagnoses and conflict sets;
/// Reiter, 1987). What is in a conflict is found by deletion, as far as few steps of search prove it. Used once.
/// </summary>
/// <param name="wishes">The problem, and the modules that every path takes.</param>
/// <param name="kept">What the path so far has fixed.</param>
/// <param name="staying">Its steps that can stay.</param>
/// <param name="missing">What may be missing at most.</param>
/// <param name="budget">What the search may still do.</param>
internal sealed class FreedSteps(PathWishes wishes, KeptSteps kept, int[] staying, double missing, WorkBudget budget)
{
    private const long StepsOfTest = 250;

    // Steps that cannot all stay in a path that takes no more modules in addition than so many.
    private readonly List<(int[] Steps, double MostCost)> _conflicts = [];
    private readonly HashSet<int> _stays = [.. staying];
    private readonly HashSet<int> _closed = [];

    /// <summary>
    /// Goes through sets of some steps, nothing smaller having led anywhere; false when there is none that can lead anywhere.
    /// </summary>
    /// <param name="count">How many steps are freed.</param>
    /// <param name="mostCost">
    /// How many modules in addition are of interest at most where more is freed than so many steps.
    /// </param>
    /// <param name="use">Takes the steps that stay.</param>
    public bool ForEach(int count, Func<int, double> mostCost, Action<HashSet<int>> use)
    {
        if (staying.Length - _stays.Count == count)
        {
            use(_stays);
            return true;
        }

        bool any = false;
        List<int> closed = [];
        foreach (int place in budget.IsSpent ? [] : Conflict(mostCost(staying.Length - _stays.Count)))
        {
            if (budget.IsSpent || !_closed.Add(place))
            {
                continue;
            }

            _stays.Remove(place);
            any |= ForEach(count, mostCost, use);
            _stays.Add(place);
            closed.Add(place);
        }

        _closed.ExceptWith(closed);
        return any || budget.IsSpent;
    }

    // Steps of those that stay of which one has to be freed.
    private int[] Conflict(double mostCost)
    {
        if (mostCost < 0)
        {
            return [];
        }

        (int[] Steps, double MostCost)? known = null;
        foreach ((int[] Steps, double MostCost) one in _conflicts)
        {
            if (one.MostCost >= mostCost && one.Steps.Length < (known?.Steps.Length ?? int.MaxValue)
                && Array.TrueForAll(one.Steps, _stays.Contains))
            {
                known = one;
            }
        }

        return known?.Steps ?? FindConflict(mostCost);
    }

    private int[] FindConflict(double mostCost)
    {
        HashSet<int> conflict = [.. _stays];
        foreach (int place in staying)
        {
            if (conflict.Remove(place) && !IsClosed(conflict, mostCost))
            {
                conflict.Add(place);
            }
        }

        int[] found = [.. conflict.Order()];
        _conflicts.Add((found, mostCost));
        return found;
    }

    // Whether it is proven that some steps cannot all stay.
    private bool IsClosed(HashSet<int> stays, double mostCost)
    {
        WorkBudget part = budget.Part(Math.Min(StepsOfTest, budget.Left));
        var aim = new SelectionAim(wishes.Problem.Weeks, wishes.Problem.Capacity)
        {
            MostMissing = missing,
            MostCost = mostCost,
            Wanted = [.. stays.Union(wishes.Modules).Order()],
        };
        bool fits = PathWishes.Fits(kept.Fixing(wishes.Problem, stays), aim, part);
        budget.Take(part);
        return !fits && !part.IsSpent;
    }
}
