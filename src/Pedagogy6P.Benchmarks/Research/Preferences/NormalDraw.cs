using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Benchmarks.Research.Preferences;

/// <summary>Draws from the normal distribution of mean 0 and variance 1 (Box and Muller 1958).</summary>
internal static class NormalDraw
{
    public static double Next(ref SeededRandom random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
