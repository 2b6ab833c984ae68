using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Participative.Preferences;

namespace Pedagogy6P.Benchmarks.Research.Preferences;

/// <summary>
/// A learner whose taste is known. They look at each place of a list with probability 1 ÷ place, independently, and of what they looked at
/// choose one module, or none, with probabilities in proportion to e^utility, none having utility 0. Not thread-safe.
/// </summary>
internal sealed class SimulatedLearner(int audience, int[] candidates, double[] utilities, SeededRandom random)
{
    private SeededRandom _random = random;

    public string Audience => $"audience {audience + 1}";

    /// <summary>The modules they may take.</summary>
    public int[] Candidates => candidates;

    /// <summary>How much they like a module of the catalogue: 1 ÷ (1 + e^(−utility)).</summary>
    public double Likes(int module) => LogisticMoments.Sigmoid(utilities[module]);

    /// <summary>Shows a list; gives the place of what they choose, from 0, or −1.</summary>
    public int Choose(ReadOnlySpan<int> list)
    {
        double[] weights = new double[list.Length];
        double sum = 1;
        for (int place = 0; place < list.Length; place++)
        {
            sum += weights[place] = _random.NextDouble() < 1.0 / (place + 1) ? Math.Exp(utilities[list[place]]) : 0;
        }

        double at = _random.NextDouble() * sum;
        for (int place = 0; place < list.Length; place++)
        {
            if (weights[place] > 0 && (at -= weights[place]) < 0)
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>What would be best to show.</summary>
    public int[] Best() => [.. candidates.OrderByDescending(module => utilities[module]).Take(PreferenceWorld.Places)];

    /// <summary>A list in no order at all.</summary>
    public int[] AtRandom(ref SeededRandom chance)
    {
        int[] all = [.. candidates];
        chance.Shuffle(all);
        return all[..PreferenceWorld.Places];
    }

    /// <summary>Discounted cumulative gain of a list (Järvelin and Kekäläinen 2002), the gain being how much they like a module.</summary>
    public double Gain(ReadOnlySpan<int> list)
    {
        double gain = 0;
        for (int place = 0; place < list.Length; place++)
        {
            gain += Likes(list[place]) / Math.Log2(place + 2);
        }

        return gain;
    }
}
