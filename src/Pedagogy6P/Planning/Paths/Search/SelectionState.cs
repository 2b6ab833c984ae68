using System.Runtime.InteropServices;
using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>What is decided so far of a selection, each decision to be taken back in turn. Not thread-safe.</summary>
internal sealed class SelectionState
{
    // Groups that are deliberately not met; designated members are 0 and above.
    private const int Open = -1;
    private const int Missed = -2;

    private readonly PathProblem _problem;
    private readonly ModuleChoice[] _choices;
    private readonly int[] _before;
    private readonly Stack<int> _trail = new();
    private readonly List<int> _taken = [];
    private readonly List<PathArc> _arcs = [];

    public SelectionState(PathProblem problem)
    {
        _problem = problem;
        _choices = new ModuleChoice[problem.Modules.Length];
        _before = new int[problem.Groups.Length];
        Array.Fill(_before, Open);
    }

    /// <summary>How many decisions there are: to come back to.</summary>
    public int Mark => _trail.Count;

    /// <summary>Modules that are taken, by their places, in the order in which they were.</summary>
    public ReadOnlySpan<int> Taken => CollectionsMarshal.AsSpan(_taken);

    /// <summary>What comes before what.</summary>
    public ReadOnlySpan<PathArc> Arcs => CollectionsMarshal.AsSpan(_arcs);

    /// <summary>Advised groups that are not met, as far as decided.</summary>
    public int MissedAdvice { get; private set; }

    /// <summary>What is to be spared of what is taken.</summary>
    public double Cost => Sum(static module => module.Cost);

    /// <summary>Hours of what is taken.</summary>
    public double Hours => Sum(static module => module.Hours);

    /// <summary>What it costs, EUR.</summary>
    public double Price => Sum(static module => module.Price);

    /// <summary>What is decided of a module.</summary>
    public ModuleChoice Of(int module) => _choices[module];

    /// <summary>Whether nothing is decided of a group.</summary>
    public bool IsOpen(int group) => _before[group] == Open;

    /// <summary>The level of a goal reached with what is taken, or with all that is not left out.</summary>
    public double LevelOf(PathGoal goal, ModuleChoice least)
    {
        foreach (PathImprover improver in goal.Improvers)
        {
            if (_choices[improver.Module] >= least)
            {
                return improver.Level;
            }
        }

        return goal.Mastery;
    }

    /// <summary>Unmet need with what is taken, or with all that is not left out.</summary>
    public double MissingWith(ModuleChoice least)
    {
        double missing = _problem.MissingAnyway;
        foreach (PathGoal goal in _problem.Goals)
        {
            missing += goal.Importance * (goal.Level - LevelOf(goal, least));
        }

        return missing;
    }

    /// <summary>
    /// How many of some modules are still to be taken to have taken as many as asked, and of how many undecided ones.
    /// </summary>
    public (int Needed, int Undecided) Left(int[] members, int count)
    {
        (int needed, int undecided) = (count, 0);
        foreach (int member in members)
        {
            needed -= Of(member) == ModuleChoice.Taken ? 1 : 0;
            undecided += Of(member) == ModuleChoice.Undecided ? 1 : 0;
        }

        return (Math.Max(0, needed), undecided);
    }

    /// <summary>Takes an undecided module.</summary>
    public void Take(int module)
    {
        _choices[module] = ModuleChoice.Taken;
        _taken.Add(module);
        MissedAdvice += _problem.Modules[module].MissedAnyway;
        _trail.Push(module);
    }

    /// <summary>Leaves out an undecided module.</summary>
    public void Leave(int module)
    {
        _choices[module] = ModuleChoice.Left;
        _trail.Push(module);
    }

    /// <summary>Says which member of a group comes first, and takes it.</summary>
    public void Designate(int group, int member)
    {
        if (Of(member) == ModuleChoice.Undecided)
        {
            Take(member);
        }

        _before[group] = member;
        _arcs.Add(new PathArc(member, _problem.Groups[group].Owner, _problem.Groups[group].IsAdvised));
        _trail.Push(~group);
    }

    /// <summary>Does not follow an advice.</summary>
    public void Miss(int group)
    {
        _before[group] = Missed;
        MissedAdvice++;
        _trail.Push(~group);
    }

    /// <summary>Takes back what was decided since a mark.</summary>
    public void UndoTo(int mark)
    {
        while (_trail.Count > mark)
        {
            int entry = _trail.Pop();
            if (entry < 0)
            {
                Reopen(~entry);
                continue;
            }

            if (Of(entry) == ModuleChoice.Taken)
            {
                _taken.RemoveAt(_taken.Count - 1);
                MissedAdvice -= _problem.Modules[entry].MissedAnyway;
            }

            _choices[entry] = ModuleChoice.Undecided;
        }
    }

    private double Sum(Func<PathModule, double> amount)
    {
        double sum = 0;
        foreach (int module in _taken)
        {
            sum += amount(_problem.Modules[module]);
        }

        return sum;
    }

    private void Reopen(int group)
    {
        if (_before[group] == Missed)
        {
            MissedAdvice--;
        }
        else
        {
            _arcs.RemoveAt(_arcs.Count - 1);
        }

        _before[group] = Open;
    }
}
