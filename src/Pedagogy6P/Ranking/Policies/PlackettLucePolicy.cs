using System.Globalization;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Ranking.Policies;

/// <summary>
/// Plackett–Luce (Luce 1959; Plackett 1975): each place goes to one of the candidates left with a probability proportional to
/// exp(score ÷ temperature). Drawn at once by adding Gumbel noise to score ÷ temperature and sorting (Yellott 1977; Kool, van Hoof and
/// Welling 2019). A low temperature nearly keeps the exact ranking, a high one shows all alike. Immutable and thread-safe.
/// </summary>
public sealed class PlackettLucePolicy : IRankingPolicy
{
    private const int OnStack = 256;

    // Of utilities: a weight that is exp(−600) of the largest still has all its digits.
    private const double WidestSpread = 600;

    /// <summary>Makes the policy.</summary>
    /// <param name="temperature">The temperature, in units of the score, from 1e-6 to 1e6.</param>
    /// <param name="top">Ranks that are looked at, 1 or more; for a longer list, the ranks of the list.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public PlackettLucePolicy(double temperature, int top = 50)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        if (!(temperature is >= 1e-6 and <= 1e6))
        {
            throw new ArgumentOutOfRangeException(nameof(temperature), temperature, "Expected a number from 1e-6 to 1e6.");
        }

        (Temperature, Top) = (temperature, top);
        Name = string.Create(CultureInfo.InvariantCulture, $"plackett-luce(temperature={temperature:R},top={top})");
    }

    /// <summary>The temperature, in units of the score.</summary>
    public double Temperature { get; }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public int Top { get; }

    /// <inheritdoc/>
    public void Draw(ReadOnlySpan<RankedModule> candidates, long seed, Span<int> order)
    {
        var random = new SeededRandom(seed);
        int filled = 0;
        Span<double> keys = order.Length <= OnStack ? stackalloc double[order.Length] : new double[order.Length];
        for (int position = 0; position < candidates.Length; position++)
        {
            double key = (candidates[position].Score / Temperature) - Math.Log(-Math.Log(random.NextDouble()));
            if (filled == order.Length && !(key > keys[^1]))
            {
                continue;
            }

            int place = filled < order.Length ? filled++ : filled - 1;
            while (place > 0 && key > keys[place - 1])
            {
                keys[place] = keys[place - 1];
                order[place] = order[place - 1];
                place--;
            }

            keys[place] = key;
            order[place] = position;
        }
    }

    /// <inheritdoc/>
    public void Next(ReadOnlySpan<RankedModule> candidates, ReadOnlySpan<int> above, Span<double> probabilities)
    {
        Utilities(candidates, probabilities);
        foreach (int taken in above)
        {
            probabilities[taken] = double.NegativeInfinity;
        }

        double largest = Largest(probabilities), sum = 0;
        foreach (ref double utility in probabilities)
        {
            sum += utility = Math.Exp(utility - largest);
        }

        foreach (ref double weight in probabilities)
        {
            weight /= sum;
        }
    }

    /// <inheritdoc/>
    public void Propensities(ReadOnlySpan<RankedModule> candidates, ReadOnlySpan<int> order, Span<double> propensities)
    {
        Span<double> weights = candidates.Length <= OnStack ? stackalloc double[candidates.Length] : new double[candidates.Length];
        Utilities(candidates, weights);
        double largest = Largest(weights), least = largest;
        foreach (int shown in order)
        {
            least = Math.Min(least, weights[shown]);
        }

        if (largest - least > WidestSpread)
        {
            LogPropensities(weights, order, propensities);
            return;
        }

        foreach (ref double weight in weights)
        {
            weight = Math.Exp(weight - largest);
        }

        for (int place = 0; place < order.Length; place++)
        {
            propensities[place] = weights[order[place]];
            weights[order[place]] = 0;
        }

        // From the last place up the sum over those left grows by one each: nothing is subtracted, so nothing is cancelled.
        double left = 0;
        foreach (double weight in weights)
        {
            left += weight;
        }

        for (int place = order.Length - 1; place >= 0; place--)
        {
            left += propensities[place];
            propensities[place] /= left;
        }
    }

    /// <inheritdoc/>
    /// <remarks>By <see cref="PlackettLuceInclusion"/>, to 1e-9.</remarks>
    public bool TryInclusion(ReadOnlySpan<RankedModule> candidates, int places, Span<double> probabilities)
    {
        double[] utilities = new double[candidates.Length];
        Utilities(candidates, utilities);
        PlackettLuceInclusion.Fill(utilities, places, probabilities);
        return true;
    }

    private void Utilities(ReadOnlySpan<RankedModule> candidates, Span<double> utilities)
    {
        for (int position = 0; position < candidates.Length; position++)
        {
            utilities[position] = candidates[position].Score / Temperature;
        }
    }

    // Where weights differ so much that some would be lost beside others, in logarithms.
    private static void LogPropensities(Span<double> utilities, ReadOnlySpan<int> order, Span<double> propensities)
    {
        for (int place = 0; place < order.Length; place++)
        {
            propensities[place] = utilities[order[place]];
            utilities[order[place]] = double.NegativeInfinity;
        }

        double left = LogSum(utilities);
        for (int place = order.Length - 1; place >= 0; place--)
        {
            left = LogSum(left, propensities[place]);
            propensities[place] = Math.Exp(propensities[place] - left);
        }
    }

    private static double Largest(ReadOnlySpan<double> values)
    {
        double largest = double.NegativeInfinity;
        foreach (double value in values)
        {
            largest = Math.Max(largest, value);
        }

        return largest;
    }

    private static double LogSum(ReadOnlySpan<double> logs)
    {
        double largest = Largest(logs), sum = 0;
        if (double.IsNegativeInfinity(largest))
        {
            return largest;
        }

        foreach (double log in logs)
        {
            sum += Math.Exp(log - largest);
        }

        return largest + Math.Log(sum);
    }

    private static double LogSum(double one, double other)
    {
        (double least, double most) = one < other ? (one, other) : (other, one);
        return double.IsNegativeInfinity(least) ? most : most + double.LogP1(Math.Exp(least - most));
    }
}
