using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Fairness;

/// <summary>The bundles of a plan that differ, as offerings, with two or more seats each. Immutable.</summary>
internal sealed class DistinctBundles
{
    private readonly List<int[]> _bundles = [];
    private readonly int[] _first;
    private readonly int[] _with;

    public DistinctBundles(CohortProblem problem, int[] options)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (int learner = 0; learner < problem.Learners; learner++)
        {
            int[] offerings = [.. problem.BundleOf(options, learner)];
            for (int place = 0; place < offerings.Length; place++)
            {
                offerings[place] = problem.Offering[offerings[place]];
            }

            Array.Sort(offerings);
            if (offerings.Length > 1 && known.Add(string.Join(' ', offerings)))
            {
                _bundles.Add(offerings);
            }
        }

        _first = new int[problem.Offerings.Count + 1];
        foreach (int offering in _bundles.SelectMany(bundle => bundle))
        {
            _first[offering + 1]++;
        }

        for (int offering = 0; offering < problem.Offerings.Count; offering++)
        {
            _first[offering + 1] += _first[offering];
        }

        int[] next = [.. _first];
        _with = new int[_first[^1]];
        for (int bundle = 0; bundle < _bundles.Count; bundle++)
        {
            foreach (int offering in _bundles[bundle])
            {
                _with[next[offering]++] = bundle;
            }
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _bundles.Count;

    /// <summary>The offerings of a bundle, in order.</summary>
    public ReadOnlySpan<int> this[int bundle] => _bundles[bundle];

    /// <summary>The bundles that an offering is in.</summary>
    public ReadOnlySpan<int> With(int offering) => _with.AsSpan(_first[offering].._first[offering + 1]);
}
