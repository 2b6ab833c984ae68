using MathNet.Numerics.Distributions;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Formats.Population;

/// <summary>
/// A seeded, counter-based generator of random numbers: the n-th number is a hash of (seed, stream, learner, item) and n, with the output
/// function of SplitMix64 (Steele, Lea and Flood, 2014). Every quantity of every learner draws from its own stream, so a learner is the
/// same whatever the number of learners, the order of work or the number of threads. A mutable value: pass it by reference. Not for
/// secrets.
/// </summary>
internal struct CounterRandom
{
    private const double TwoToMinus53 = 1.0 / (1UL << 53);

    private SeededRandom _random;

    /// <summary>Starts the stream of a quantity.</summary>
    /// <param name="seed">Seed of the population.</param>
    /// <param name="stream">The quantity drawn.</param>
    /// <param name="learner">Number of the learner, from 0.</param>
    /// <param name="item">Number of the item within the learner (an enrolment, a competency), from 0.</param>
    public CounterRandom(ulong seed, RandomStream stream, int learner, int item = 0)
    {
        ulong key = SeededRandom.At(seed, 1);
        key = SeededRandom.Mix(key ^ ((ulong)stream + 1));
        key = SeededRandom.Mix(key ^ (((ulong)(uint)learner << 32) | (uint)item));
        _random = new SeededRandom(key);
    }

    /// <summary>The next number, uniform over all 64-bit values.</summary>
    public ulong NextBits() => _random.NextBits();

    /// <summary>The next number, uniform in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextUniform() => _random.NextDouble();

    /// <summary>The next number, standard normal by inversion of one uniform number.</summary>
    public double NextNormal() => Normal.InvCDF(0, 1, ((NextBits() >> 11) + 0.5) * TwoToMinus53);

    /// <summary>The next whole number, uniform in 0..count−1 up to a bias below count ÷ 2⁶⁴.</summary>
    /// <param name="count">How many values there are, above 0.</param>
    public int NextIndex(int count) => _random.Next(count);

    /// <summary>True with a probability: the next uniform number is below it.</summary>
    public bool NextEvent(double probability) => NextUniform() < probability;
}
