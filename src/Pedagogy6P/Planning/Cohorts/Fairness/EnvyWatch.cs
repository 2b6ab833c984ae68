using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Planning.Cohorts.Seating;

namespace Pedagogy6P.Planning.Cohorts.Fairness;

/// <summary>
/// Keeps who envies beyond one seat while a plan is changed a few learners at a time: all are compared with the bundles that are new, and
/// only those who changed, or who envied a bundle that is gone, with others. Not thread-safe.
/// </summary>
internal sealed class EnvyWatch(CohortProblem problem, SeatPlan plan)
{
    private readonly BundleWorth _worth = new(problem);
    private readonly int[] _items = new int[problem.Most];
    private readonly double[] _own = new double[problem.Learners];
    private readonly bool[] _isEnvious = new bool[problem.Learners];

    // By learner the most that any bundle, since it was last looked for, is worth beyond one seat; NaN before it was.
    private readonly double[] _bars = new double[problem.Learners];
    private readonly HashSet<int>?[] _envied = new HashSet<int>?[problem.Learners];

    /// <summary>Bundles that a learner was compared with.</summary>
    public long Checks { get; private set; }

    /// <summary>How many envy.</summary>
    public int Envious { get; private set; }

    /// <summary>Compares all learners; says whether they were few enough for that.</summary>
    public bool Begin()
    {
        double[] strengths = new EnvyFinder(problem, plan.Copy()).Find();
        if (Array.Exists(strengths, double.IsNaN))
        {
            return false;
        }

        Array.Fill(_bars, double.NaN);
        for (int learner = 0; learner < problem.Learners; learner++)
        {
            _own[learner] = plan.Worth(plan.Of(learner), 0);
            Note(learner, strengths[learner] > 0);
        }

        return true;
    }

    /// <summary>Whether a learner envies.</summary>
    public bool IsEnvious(int learner) => _isEnvious[learner];

    /// <summary>How much a learner lacks so as not to envy.</summary>
    public double Shortfall(int learner) => Bar(learner) - _own[learner];

    /// <summary>What a learner has to have so as not to envy; or a little more, where a bundle is gone that they envied.</summary>
    public double Bar(int learner)
    {
        if (double.IsNaN(_bars[learner]))
        {
            double most = 0;
            for (int other = 0; other < problem.Learners; other++)
            {
                most = Math.Max(most, Worth(learner, plan.Of(other), most));
            }

            _bars[learner] = most;
        }

        return _bars[learner];
    }

    /// <summary>
    /// By how many fewer learners envy, below 0, now that some have other seats; 0 or more where not fewer do. Known before the seats are
    /// kept.
    /// </summary>
    public int Change(ReadOnlySpan<int> changed)
    {
        int more = 0;
        foreach (int learner in changed)
        {
            more += (Envies(learner, changed) ? 1 : 0) - (_isEnvious[learner] ? 1 : 0);
        }

        for (int learner = 0; learner < problem.Learners; learner++)
        {
            more -= _isEnvious[learner] && !changed.Contains(learner) && IsRelieved(learner, changed) ? 1 : 0;
        }

        for (int learner = 0; more < 0 && learner < problem.Learners; learner++)
        {
            more += !_isEnvious[learner] && !changed.Contains(learner) && EnviesAny(learner, changed, _own[learner]) ? 1 : 0;
        }

        return more;
    }

    /// <summary>Takes in that some have other seats.</summary>
    public void Keep(ReadOnlySpan<int> changed)
    {
        foreach (int learner in changed)
        {
            _own[learner] = plan.Worth(plan.Of(learner), 0);
        }

        for (int learner = 0; learner < problem.Learners; learner++)
        {
            bool isChanged = changed.Contains(learner);
            foreach (int other in changed)
            {
                double worth = Worth(learner, plan.Of(other), double.MinNumber(_own[learner], _bars[learner]));
                _bars[learner] = Math.Max(_bars[learner], worth);
                if (!isChanged && _envied[learner] is HashSet<int> envied)
                {
                    _ = worth > _own[learner] + EnvyFinder.Smallest ? envied.Add(other) : envied.Remove(other);
                }
                else if (!isChanged && worth > _own[learner] + EnvyFinder.Smallest)
                {
                    Note(learner, true);
                }
            }

            if (isChanged)
            {
                Note(learner, Envied(learner).Count > 0);
            }
            else if (_envied[learner] is { Count: 0 })
            {
                Note(learner, false);
            }
        }
    }

    private bool Envies(int learner, ReadOnlySpan<int> changed)
    {
        double own = plan.Worth(plan.Of(learner), 0);
        return own + EnvyFinder.Smallest < Bar(learner) || EnviesAny(learner, changed, own);
    }

    private bool EnviesAny(int learner, ReadOnlySpan<int> changed, double own)
    {
        foreach (int other in changed)
        {
            if (Worth(learner, plan.Of(other), own + EnvyFinder.Smallest) > own + EnvyFinder.Smallest)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsRelieved(int learner, ReadOnlySpan<int> changed)
    {
        HashSet<int> envied = _envied[learner]!;
        if (envied.Count > changed.Length)
        {
            return false;
        }

        foreach (int other in envied)
        {
            if (!changed.Contains(other))
            {
                return false;
            }
        }

        return !EnviesAny(learner, changed, _own[learner]);
    }

    private void Note(int learner, bool isEnvious)
    {
        Envious += (isEnvious ? 1 : 0) - (_isEnvious[learner] ? 1 : 0);
        _isEnvious[learner] = isEnvious;
        _envied[learner] = isEnvious ? Envied(learner) : null;
    }

    private HashSet<int> Envied(int learner)
    {
        var envied = new HashSet<int>();
        double floor = _own[learner] + EnvyFinder.Smallest;
        for (int other = 0; other < problem.Learners; other++)
        {
            if (Worth(learner, plan.Of(other), floor) > floor)
            {
                envied.Add(other);
            }
        }

        return envied;
    }

    // What the seats of somebody else are worth to a learner beyond one of them; 0 where that is clearly no more than a floor.
    private double Worth(int learner, ReadOnlySpan<int> others, double floor)
    {
        Checks++;
        int count = 0;
        foreach (int option in others)
        {
            int own = OptionOf(learner, problem.Offering[option]);
            if (own >= 0)
            {
                _items[count++] = own;
            }
        }

        return count < 2 ? 0 : _worth.BeyondOne(learner, _items.AsSpan(0, count), floor);
    }

    private int OptionOf(int learner, int offering)
    {
        int first = problem.First[learner];
        int place = Array.BinarySearch(problem.Offering, first, problem.First[learner + 1] - first, offering);
        return Math.Max(-1, place);
    }
}
