using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Fairness;

/// <summary>
/// Modules that learners could take were nothing in the way, while they are collected some learners at a time. Not thread-safe.
/// </summary>
/// <param name="modules">How many modules there are.</param>
internal sealed class LimitlessOptions(int modules)
{
    private readonly Offerings _modules = ModulesOf(modules);
    private readonly double[] _free = new double[modules];
    private readonly List<int> _first = [0];
    private readonly List<int> _offering = [];
    private readonly List<double> _score = [];
    private readonly List<int> _price = [];

    /// <summary>What the best modules are worth, learner by learner.</summary>
    public List<double> Best { get; } = [];

    /// <summary>Adds a module of the learner at hand, unless it is worth nothing.</summary>
    public void Add(int module, double score, int cents)
    {
        if (score > 0)
        {
            _offering.Add(module);
            _score.Add(score);
            _price.Add(cents);
        }
    }

    /// <summary>Goes on to the next learner.</summary>
    public void EndLearner() => _first.Add(_offering.Count);

    /// <summary>Finds the best modules of those who were collected, within their budgets, and lets go of their options.</summary>
    public void Choose(CohortProblem problem)
    {
        int learners = _first.Count - 1, from = Best.Count;
        CohortProblem some = problem with
        {
            Offerings = _modules,
            First = [.. _first],
            Offering = [.. _offering],
            Score = [.. _score],
            Price = [.. _price],
            IsMandatory = new bool[_offering.Count],
            Minutes = problem.Minutes[from..(from + learners)],
            Budget = problem.Budget[from..(from + learners)],
            Audience = problem.Audience[from..(from + learners)],
        };
        var finder = new BundleFinder(some);
        for (int learner = 0; learner < learners; learner++)
        {
            Best.Add(finder.Find(learner, _free, 0));
        }

        _first.Clear();
        _first.Add(0);
        _offering.Clear();
        _score.Clear();
        _price.Clear();
    }

    // Modules as offerings that never meet and are never full.
    private static Offerings ModulesOf(int count)
    {
        var conflicts = new ConflictRows(count);
        for (int module = 0; module < count; module++)
        {
            conflicts.Add(module, module);
        }

        int[] seats = new int[count];
        Array.Fill(seats, Offerings.Unlimited);
        return new Offerings
        {
            Module = [.. Enumerable.Range(0, count)], SessionId = new string?[count], Seats = seats, Least = new int[count],
            IsCandidate = new bool[count], LeastByAudience = [.. Enumerable.Repeat<AudienceShare[]>([], count)],
            FirstWeek = new int[count], Minutes = [.. Enumerable.Repeat<int[]>([], count)], Conflicts = conflicts,
        };
    }
}
