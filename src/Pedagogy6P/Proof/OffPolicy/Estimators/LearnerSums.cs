using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.OffPolicy.Logs;

namespace Pedagogy6P.Proof.OffPolicy.Estimators;

/// <summary>The terms of an estimator summed by learner, so that intervals draw learners with all of their decisions. Immutable.</summary>
internal sealed class LearnerSums
{
    private readonly double[][] _numerators;
    private readonly double[][] _denominators;
    private readonly double[] _decisions;

    /// <param name="log">The log.</param>
    /// <param name="decisions">By learner how many decisions there are.</param>
    /// <param name="terms">The terms.</param>
    public LearnerSums(LogColumns log, double[] decisions, EstimatorTerms terms)
    {
        _decisions = decisions;
        double[] Sum(double[] byDecision)
        {
            double[] sums = new double[log.Learners];
            for (int decision = 0; decision < byDecision.Length; decision++)
            {
                sums[log.Learner[decision]] += byDecision[decision];
            }

            return sums;
        }

        _numerators = [.. terms.Numerators.Select(Sum)];
        _denominators = [.. terms.Denominators.Select(Sum)];
    }

    /// <summary>By learner how many decisions there are.</summary>
    public static double[] DecisionsOf(LogColumns log)
    {
        double[] decisions = new double[log.Learners];
        foreach (int learner in log.Learner)
        {
            decisions[learner]++;
        }

        return decisions;
    }

    /// <summary>By part and learner.</summary>
    public double[][] Numerators => _numerators;

    /// <summary>By part and learner what the numerators are divided by; the decisions of each learner for means.</summary>
    public double[][] Denominators => _denominators.Length > 0 ? _denominators : [_decisions];

    /// <summary>
    /// The interval of Maurer and Pontil (2009) for a mean of independent learners, whose range is taken to be the one seen; null for what
    /// is no mean, and for fewer than two learners.
    /// </summary>
    public Interval? EmpiricalBernstein(double level)
    {
        int learners = _decisions.Length;
        if (_denominators.Length > 0 || learners < 2)
        {
            return null;
        }

        double scale = learners / _decisions.Sum(), mean = 0, squares = 0, least = double.PositiveInfinity, most = double.NegativeInfinity;
        foreach (double sum in _numerators[0])
        {
            mean += sum * scale / learners;
            least = Math.Min(least, sum * scale);
            most = Math.Max(most, sum * scale);
        }

        foreach (double sum in _numerators[0])
        {
            squares += ((sum * scale) - mean) * ((sum * scale) - mean);
        }

        double logarithm = Math.Log(4 / (1 - level));
        double half = Math.Sqrt(2 * squares / (learners - 1) * logarithm / learners)
            + (7 * (most - least) * logarithm / (3.0 * (learners - 1)));
        return new Interval(mean, mean - half, mean + half);
    }
}
