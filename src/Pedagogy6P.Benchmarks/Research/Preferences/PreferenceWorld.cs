using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Participative.Preferences;

namespace Pedagogy6P.Benchmarks.Research.Preferences;

/// <summary>
/// Modules and learners whose tastes are known. Features of modules are independent normal numbers of variance 1 ÷ 16; a taste is the mean
/// of its audience plus the learner's own part; a module's utility is the product of both. Immutable.
/// </summary>
internal sealed class PreferenceWorld
{
    /// <summary>Features of a module.</summary>
    public const int Dimensions = 16;

    /// <summary>Modules of the catalogue.</summary>
    public const int Modules = 600;

    /// <summary>Modules that a learner may take, drawn from the catalogue.</summary>
    public const int Candidates = 200;

    /// <summary>Modules of a list.</summary>
    public const int Places = 10;

    /// <summary>Audiences.</summary>
    public const int Audiences = 4;

    /// <summary>Standard deviation of utilities.</summary>
    public const double Spread = 2;

    /// <summary>The share of the variance of tastes that an audience has in common.</summary>
    public const double Shared = 0.3;

    private readonly double[][] _audiences;
    private readonly ulong _seed;

    public PreferenceWorld(int seed)
    {
        _seed = SeededRandom.Mix((ulong)seed);
        var random = new SeededRandom(_seed);
        Catalogue =
        [
            .. Enumerable.Range(0, Modules).Select(_ => new OfferFeatures(
                [.. Enumerable.Range(0, Dimensions).Select(_ => (float)(NormalDraw.Next(ref random) / Math.Sqrt(Dimensions)))])),
        ];
        _audiences = [.. Enumerable.Range(0, Audiences).Select(_ => Draw(ref random, Spread * Math.Sqrt(Shared)))];
    }

    /// <summary>The modules.</summary>
    public OfferFeatures[] Catalogue { get; }

    /// <summary>A learner by number; learners of one number are the same in one world.</summary>
    public SimulatedLearner Learner(int number)
    {
        var random = new SeededRandom(SeededRandom.Combine(_seed, (ulong)(number + 1)));
        int audience = number % Audiences;
        double[] own = Draw(ref random, Spread * Math.Sqrt(1 - Shared));
        int[] modules = [.. Enumerable.Range(0, Modules)];
        random.Shuffle(modules);
        double[] taste = [.. own.Zip(_audiences[audience], (one, other) => one + other)];
        return new SimulatedLearner(audience, modules[..Candidates], [.. Catalogue.Select(module => Utility(taste, module))], random);
    }

    private static double[] Draw(ref SeededRandom random, double deviation)
    {
        double[] all = new double[Dimensions];
        foreach (ref double value in all.AsSpan())
        {
            value = deviation * NormalDraw.Next(ref random);
        }

        return all;
    }

    private static double Utility(double[] taste, OfferFeatures module) =>
        taste.Zip(module.Values, (weight, value) => weight * value).Sum();
}
