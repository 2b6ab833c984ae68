namespace Pedagogy6P.Planning.Cohorts.Problems;

/// <summary>The options of each offering together, with their learners. Immutable.</summary>
internal sealed class OptionsByOffering
{
    private readonly int[] _first;
    private readonly int[] _options;
    private readonly int[] _learners;

    public OptionsByOffering(CohortProblem problem)
    {
        _first = new int[problem.Offerings.Count + 1];
        foreach (int offering in problem.Offering)
        {
            _first[offering + 1]++;
        }

        for (int offering = 0; offering < problem.Offerings.Count; offering++)
        {
            _first[offering + 1] += _first[offering];
        }

        int[] next = [.. _first];
        _options = new int[problem.Options];
        _learners = new int[problem.Options];
        for (int learner = 0; learner < problem.Learners; learner++)
        {
            for (int option = problem.First[learner]; option < problem.First[learner + 1]; option++)
            {
                int place = next[problem.Offering[option]]++;
                (_options[place], _learners[place]) = (option, learner);
            }
        }
    }

    /// <summary>The options of an offering, by learner.</summary>
    public ReadOnlySpan<int> Of(int offering) => _options.AsSpan(_first[offering].._first[offering + 1]);

    /// <summary>The learners of <see cref="Of"/>.</summary>
    public ReadOnlySpan<int> LearnersOf(int offering) => _learners.AsSpan(_first[offering].._first[offering + 1]);
}
