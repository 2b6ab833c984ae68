using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Worlds;

/// <summary>
/// Random numbers that depend on what they are for and on nothing else, neither on the policy nor on what was drawn before: so all policies
/// meet the same chance (common random numbers, Glasserman and Yao 1992). Immutable.
/// </summary>
/// <param name="seed">Seed of the world.</param>
internal readonly struct WorldDraws(ulong seed)
{
    /// <summary>Uniform in [0, 1).</summary>
    public double Uniform(DrawKind kind, int learner, int first = 0, int second = 0) => Stream(kind, learner, first, second).NextDouble();

    /// <summary>Standard normal.</summary>
    public double Normal(DrawKind kind, int learner, int first = 0, int second = 0)
    {
        SeededRandom random = Stream(kind, learner, first, second);
        return Preferences.NormalDraw.Next(ref random);
    }

    /// <summary>Standard Gumbel: of utilities with such noise the largest is chosen as in a multinomial logit (McFadden 1974).</summary>
    public double Gumbel(DrawKind kind, int learner, int first = 0, int second = 0) =>
        -Math.Log(-Math.Log(Math.Max(1e-300, Uniform(kind, learner, first, second))));

    private SeededRandom Stream(DrawKind kind, int learner, int first, int second)
    {
        ulong key = SeededRandom.Combine(SeededRandom.Mix(seed), (ulong)kind + 1);
        key = SeededRandom.Combine(key, (uint)learner);
        return new SeededRandom(SeededRandom.Combine(key, ((ulong)(uint)first << 32) | (uint)second));
    }
}
