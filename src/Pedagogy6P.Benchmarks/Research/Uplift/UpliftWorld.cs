using System.Globalization;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.Uplift;

namespace Pedagogy6P.Benchmarks.Research.Uplift;

/// <summary>
/// Made-up offers with a known effect: six features, even in (−1, 1); effect 0.5·(x0 + 0.5·x1 + x2·[x3 > 0]); without the offer the outcome
/// is 1.0·x1 + 0.5·x4² on average; normal noise of standard deviation 1; a fair lot.
/// </summary>
internal static class UpliftWorld
{
    public const int Features = 6;

    public static string[] Names => [.. Enumerable.Range(0, Features).Select(column => FormattableString.Invariant($"x{column}"))];

    public static double Effect(UpliftOffer offer) =>
        0.5 * (offer.Features[0] + (0.5 * offer.Features[1]) + (offer.Features[3] > 0 ? offer.Features[2] : 0));

    public static UpliftOffer[] Draw(int count, long seed)
    {
        var random = new SeededRandom(seed);
        var offers = new UpliftOffer[count];
        for (int row = 0; row < count; row++)
        {
            double[] x = new double[Features];
            for (int column = 0; column < Features; column++)
            {
                x[column] = (2 * random.NextDouble()) - 1;
            }

            bool treated = random.NextDouble() < 0.5;
            double noise = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            var offer = new UpliftOffer(row.ToString("D8", CultureInfo.InvariantCulture), treated, 0.5, 0, 1, [.. x]);
            offers[row] = offer with { Outcome = x[1] + (0.5 * x[4] * x[4]) + noise + (treated ? Effect(offer) : 0) };
        }

        return offers;
    }
}
