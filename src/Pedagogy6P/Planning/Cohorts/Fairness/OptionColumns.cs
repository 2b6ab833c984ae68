using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Fairness;

/// <summary>Options of learners while they are collected, learner by learner. Not thread-safe.</summary>
internal sealed class OptionColumns
{
    private readonly List<int> _first = [0];
    private readonly List<int> _offering = [];
    private readonly List<double> _score = [];
    private readonly List<int> _price = [];

    /// <summary>Adds an option of the learner at hand, unless it is worth nothing.</summary>
    public void Add(int offering, double score, int cents)
    {
        if (score > 0)
        {
            _offering.Add(offering);
            _score.Add(score);
            _price.Add(cents);
        }
    }

    /// <summary>Goes on to the next learner.</summary>
    public void EndLearner() => _first.Add(_offering.Count);

    /// <summary>The problem of the same learners with these options.</summary>
    public CohortProblem In(CohortProblem problem, Offerings offerings) => problem with
    {
        Offerings = offerings, First = [.. _first], Offering = [.. _offering], Score = [.. _score], Price = [.. _price],
        IsMandatory = new bool[_offering.Count],
    };
}
