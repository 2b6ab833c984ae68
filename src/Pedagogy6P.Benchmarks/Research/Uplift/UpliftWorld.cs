using System.Globalization;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.Uplift;

namespace Pedagogy6P.Benchmarks.Research.Uplift;

/// <summary>
/// A made-up world of contacts whose effects are known: features even in (−1, 1), of which the first few matter. Immutable.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Effect">The effect of a contact on the mean outcome, by features.</param>
/// <param name="Without">The mean outcome without a contact.</param>
internal sealed record UpliftWorld(string Name, Func<double[], double> Effect, Func<double[], double> Without)
{
    public const int Features = 6;

    /// <summary>Whether outcomes are 0 or 1, with the mean as their probability.</summary>
    public bool IsOfShares { get; init; }

    /// <summary>Standard deviation of normal noise; of Student's with 3 degrees of freedom its scale.</summary>
    public double Noise { get; init; } = 1;

    /// <summary>Whether the noise is Student's with 3 degrees of freedom instead.</summary>
    public bool IsHeavyTailed { get; init; }

    /// <summary>Probability of the lot.</summary>
    public Func<double[], double> Propensity { get; init; } = _ => 0.5;

    /// <summary>Minutes of a contact.</summary>
    public Func<double[], double> Minutes { get; init; } = _ => 30;

    /// <summary>The worlds that are measured.</summary>
    public static IReadOnlyList<UpliftWorld> All { get; } =
    [
        new("lines and a step: 0.5·(x0 + 0.5·x1 + x2·[x3 > 0])",
            x => 0.5 * (x[0] + (0.5 * x[1]) + (x[3] > 0 ? x[2] : 0)), x => x[1] + (0.5 * x[4] * x[4])),
        new("stay or leave: most for middling risk, 0.3·(1 − (2p − 1)²)·(1 + x2)/2 of p = sigmoid(2·x0 + x1)",
            x => 0.3 * Middle(Leaving(x)) * (1 + x[2]) / 2, x => 1 - Leaving(x)) { IsOfShares = true },
        new("one in five is helped: 1 where x0 > 0.2 and x1 > 0, else 0; heavy tails, and the lot follows x2",
            x => x[0] > 0.2 && x[1] > 0 ? 1 : 0, x => x[2] + x[3])
        {
            Noise = 0.6,
            IsHeavyTailed = true,
            Propensity = x => 0.5 + (0.25 * x[2]),
        },
        new("some are harmed: 0.4·x0 + 0.4·x1·x2, and contacts take 10 to 50 minutes by x3",
            x => (0.4 * x[0]) + (0.4 * x[1] * x[2]), x => Math.Sin(3 * x[0]) + x[4]) { Minutes = x => 30 + (20 * x[3]) },
        new("nobody is helped: 0", _ => 0, x => x[0] + (x[1] * x[2])),
    ];


    public static double[] FeaturesOf(UpliftOffer offer) => [.. offer.Features];

    public double EffectOn(UpliftOffer offer) => Effect(FeaturesOf(offer));

    /// <summary>Draws a trial.</summary>
    public UpliftTrial Trial(int learners, long seed)
    {
        var builder = new UpliftTrialBuilder("world",
            [.. Enumerable.Range(0, Features).Select(column => FormattableString.Invariant($"x{column}"))]);
        foreach (UpliftOffer offer in Draw(learners, seed))
        {
            builder.Add(offer);
        }

        return builder.Build();
    }

    /// <summary>Draws learners.</summary>
    public UpliftOffer[] Draw(int learners, long seed)
    {
        var random = new SeededRandom(seed);
        var offers = new UpliftOffer[learners];
        for (int row = 0; row < learners; row++)
        {
            double[] x = new double[Features];
            for (int column = 0; column < Features; column++)
            {
                x[column] = (2 * random.NextDouble()) - 1;
            }

            double propensity = Propensity(x);
            bool isContacted = random.NextDouble() < propensity;
            double mean = Without(x) + (isContacted ? Effect(x) : 0);
            double outcome = IsOfShares ? random.NextDouble() < mean ? 1 : 0 : mean + (Noise * Draw(ref random));
            offers[row] = new UpliftOffer
            {
                LearnerId = row.ToString("D8", CultureInfo.InvariantCulture),
                IsContacted = isContacted,
                Outcome = outcome,
                Propensity = propensity,
                Minutes = Minutes(x),
                Features = [.. x],
            };
        }

        return offers;
    }

    private double Draw(ref SeededRandom random)
    {
        double first = Normal(ref random);
        if (!IsHeavyTailed)
        {
            return first;
        }

        double squares = 0;
        for (int freedom = 0; freedom < 3; freedom++)
        {
            squares += Math.Pow(Normal(ref random), 2);
        }

        return first / Math.Sqrt(squares / 3);
    }

    private static double Normal(ref SeededRandom random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double Leaving(double[] x) => Logit.Sigmoid((2 * x[0]) + x[1]);

    private static double Middle(double p) => 1 - Math.Pow((2 * p) - 1, 2);
}
