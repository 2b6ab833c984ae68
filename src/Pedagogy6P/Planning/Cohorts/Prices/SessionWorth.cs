using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Prices;

/// <summary>
/// What an offering is worth to all learners together: at the prices of all others, what those gain who gain most by a seat in it that
/// costs nothing, as many as it has seats. Not thread-safe.
/// </summary>
internal sealed class SessionWorth(CohortProblem problem, OptionsByOffering options, BundleFinder finder)
{
    private double[] _gains = [];

    /// <summary>The worth of an offering.</summary>
    /// <param name="offering">The offering.</param>
    /// <param name="seats">Its seats.</param>
    /// <param name="prices">Prices by offering, as <paramref name="looked"/> saw them.</param>
    /// <param name="looked">What learners ask for at these prices.</param>
    /// <param name="isAnother">Whether it is one more like the offering, which itself stays as it is.</param>
    public double Of(int offering, int seats, double[] prices, SeatPrices looked, bool isAnother = false)
    {
        ReadOnlySpan<int> asked = options.Of(offering), learners = options.LearnersOf(offering);
        if (_gains.Length < asked.Length)
        {
            _gains = new double[asked.Length];
        }

        double price = prices[offering];
        int count = 0;
        for (int place = 0; place < asked.Length; place++)
        {
            int learner = learners[place], option = asked[place];
            double worth = problem.Score[option] + (problem.IsMandatory[option] ? looked.Duty : 0);
            ReadOnlySpan<int> bundle = looked.BundleOf(learner);
            bool isIn = bundle.Contains(option);
            if (!isIn && worth <= Least(bundle, prices, looked.Duty))
            {
                continue;
            }

            double without = looked.Values[learner];
            if (isIn && !isAnother)
            {
                prices[offering] = double.PositiveInfinity;
                without = finder.Find(learner, prices, looked.Duty);
            }

            prices[offering] = 0;
            double gain = finder.FindWith(option, learner, prices, looked.Duty) - without;
            prices[offering] = price;
            if (gain > 0)
            {
                _gains[count++] = -gain;
            }
        }

        if (count > seats)
        {
            Array.Sort(_gains, 0, count);
        }

        double sum = 0;
        for (int place = 0; place < Math.Min(count, seats); place++)
        {
            sum -= _gains[place];
        }

        return sum;
    }

    // A full bundle gives up at least its least option.
    private double Least(ReadOnlySpan<int> bundle, double[] prices, double duty)
    {
        if (bundle.Length < problem.Most)
        {
            return 0;
        }

        double least = double.PositiveInfinity;
        foreach (int option in bundle)
        {
            least = Math.Min(least, problem.Score[option] - prices[problem.Offering[option]] + (problem.IsMandatory[option] ? duty : 0));
        }

        return least;
    }
}
