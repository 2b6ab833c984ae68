using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Planning.Cohorts.Problems;

/// <summary>
/// A problem whose learners are in an order that only depends on what each could take, so that neither the rows of a file nor the ids that
/// learners have change what a plan is worth. Those who could take the same, at the same scores, are in the order of their ids. Immutable;
/// thread-safe.
/// </summary>
internal sealed class LearnerOrder
{
    private readonly CohortProblem _given;
    private readonly int[] _order;

    /// <param name="given">The problem with learners as they are given.</param>
    /// <param name="ids">Their ids.</param>
    public LearnerOrder(CohortProblem given, string[] ids)
    {
        _given = given;
        ulong[] keys = [.. Enumerable.Range(0, given.Learners).Select(KeyOf)];
        _order = [.. Enumerable.Range(0, given.Learners).OrderBy(learner => keys[learner])
            .ThenBy(learner => ids[learner], StringComparer.Ordinal)];
        int[] options = [.. _order.SelectMany(learner =>
            Enumerable.Range(given.First[learner], given.First[learner + 1] - given.First[learner]))];
        Problem = given with
        {
            First = Firsts(),
            Offering = [.. options.Select(option => given.Offering[option])],
            Score = [.. options.Select(option => given.Score[option])],
            IsMandatory = [.. options.Select(option => given.IsMandatory[option])],
            Price = [.. options.Select(option => given.Price[option])],
            Minutes = [.. _order.Select(learner => given.Minutes[learner])],
            Budget = [.. _order.Select(learner => given.Budget[learner])],
            Audience = [.. _order.Select(learner => given.Audience[learner])],
        };
    }

    /// <summary>The problem in that order.</summary>
    public CohortProblem Problem { get; }

    /// <summary>A plan of <see cref="Problem"/> as one of the problem as it was given.</summary>
    public CohortSolution Restore(CohortSolution solution)
    {
        int[] options = new int[solution.Options.Length];
        Array.Fill(options, -1);
        for (int place = 0; place < _order.Length; place++)
        {
            int learner = _order[place], shift = _given.First[learner] - Problem.First[place];
            ReadOnlySpan<int> bundle = Problem.BundleOf(solution.Options, place);
            for (int seat = 0; seat < bundle.Length; seat++)
            {
                options[(learner * _given.Most) + seat] = bundle[seat] + shift;
            }
        }

        return solution with { Options = options };
    }

    private int[] Firsts()
    {
        int[] first = new int[_order.Length + 1];
        for (int place = 0; place < _order.Length; place++)
        {
            first[place + 1] = first[place] + _given.First[_order[place] + 1] - _given.First[_order[place]];
        }

        return first;
    }

    private ulong KeyOf(int learner)
    {
        ulong key = SeededRandom.Mix((ulong)_given.Minutes[learner]);
        key = SeededRandom.Combine(key, (ulong)_given.Budget[learner]);
        key = SeededRandom.Combine(key, unchecked((ulong)_given.Audience[learner]));
        for (int option = _given.First[learner]; option < _given.First[learner + 1]; option++)
        {
            ulong rest = ((ulong)_given.Price[option] << 1) | (_given.IsMandatory[option] ? 1UL : 0);
            key = SeededRandom.Combine(key, (ulong)_given.Offering[option]);
            key = SeededRandom.Combine(key, BitConverter.DoubleToUInt64Bits(_given.Score[option]));
            key = SeededRandom.Combine(key, rest);
        }

        return key;
    }
}
