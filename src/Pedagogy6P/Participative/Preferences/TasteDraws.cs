using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>Draws of a taste, each a vector of weights, padded. Immutable and thread-safe.</summary>
internal sealed class TasteDraws
{
    /// <summary>Draws.</summary>
    /// <param name="taste">The taste.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="count">How many.</param>
    /// <param name="scale">By how much a draw's distance from the mean is multiplied.</param>
    public TasteDraws(PreferencePosterior taste, SeededRandom random, int count, double scale)
    {
        var root = new TasteRoot(taste.Prior.Dimensions, taste.Covariance);
        var all = ImmutableArray.CreateBuilder<float[]>(count);
        for (int draw = 0; draw < count; draw++)
        {
            float[] weights = taste.Mean.ToArray();
            root.Add(ref random, weights, scale);
            all.Add(weights);
        }

        All = all.MoveToImmutable();
    }

    /// <summary>The draws.</summary>
    public ImmutableArray<float[]> All { get; }
}
