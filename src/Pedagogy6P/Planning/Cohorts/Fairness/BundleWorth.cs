using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Fairness;

/// <summary>What the seats of somebody else would be worth to a learner who may not have them all. Not thread-safe.</summary>
internal sealed class BundleWorth(CohortProblem problem)
{
    private readonly int[] _chosen = new int[problem.Most];
    private readonly double[] _values = new double[1 << problem.Most];

    /// <summary>
    /// The least over some options of the best part without that one that the learner could take; 0 where it is clear that this is no
    /// more than a floor. Takes time that grows with 2 to the power of the options, where they do not all fit together.
    /// </summary>
    public double BeyondOne(int learner, ReadOnlySpan<int> options, double floor)
    {
        double sum = 0, best = 0;
        foreach (int option in options)
        {
            sum += problem.Score[option];
            best = Math.Max(best, problem.Score[option]);
        }

        return sum - best <= floor ? 0
            : Fits(learner, options, (1 << options.Length) - 1) ? sum - best : LeastWithout(learner, options);
    }

    private double LeastWithout(int learner, ReadOnlySpan<int> options)
    {
        for (int parts = 0; parts < 1 << options.Length; parts++)
        {
            _values[parts] = Fits(learner, options, parts)
                ? _chosen.AsSpan(0, int.PopCount(parts)).ToArray().Sum(option => problem.Score[option]) : 0;
        }

        double least = double.PositiveInfinity;
        for (int without = 0; without < options.Length; without++)
        {
            double best = 0;
            for (int parts = 0; parts < 1 << options.Length; parts++)
            {
                best = (parts >> without & 1) == 0 ? Math.Max(best, _values[parts]) : best;
            }

            least = Math.Min(least, best);
        }

        return least;
    }

    // Whether the learner could take some of the options together; puts them side by side.
    private bool Fits(int learner, ReadOnlySpan<int> options, int parts)
    {
        int count = 0;
        for (int place = 0; parts >> place != 0; place++)
        {
            if ((parts >> place & 1) != 0)
            {
                if (BundleRules.Obstacle(problem, learner, _chosen.AsSpan(0, count), options[place]) is not null)
                {
                    return false;
                }

                _chosen[count++] = options[place];
            }
        }

        return true;
    }
}
