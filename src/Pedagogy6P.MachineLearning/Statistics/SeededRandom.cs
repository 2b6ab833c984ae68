namespace Pedagogy6P.MachineLearning.Statistics;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood 2014): a small generator of random numbers whose stream depends on the seed alone, whatever the
/// machine and the version of
/// the runtime. A mutable value: pass it by reference. Not for secrets.
/// </summary>
/// <param name="seed">Seed of the stream.</param>
public struct SeededRandom(ulong seed)
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;
    private const double TwoToMinus53 = 1.0 / (1UL << 53);

    private ulong _state = seed;

    /// <summary>Starts a stream at a seed that may be negative.</summary>
    /// <param name="seed">Seed of the stream.</param>
    public SeededRandom(long seed)
        : this(unchecked((ulong)seed))
    {
    }

    /// <summary>The next number, uniform over all 64-bit values.</summary>
    public ulong NextBits() => Mix(unchecked(_state += Gamma));

    /// <summary>The next whole number, uniform in 0..limit−1 up to a bias below limit ÷ 2⁶⁴ (multiply and shift, Lemire 2019).</summary>
    /// <param name="limit">How many values there are, above 0.</param>
    public int Next(int limit) => (int)Math.BigMul(NextBits(), (ulong)limit, out _);

    /// <summary>The next number, uniform in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextDouble() => (NextBits() >> 11) * TwoToMinus53;

    /// <summary>Brings values into random order (Fisher and Yates 1938).</summary>
    /// <param name="values">The values.</param>
    public void Shuffle(Span<int> values)
    {
        for (int i = values.Length - 1; i > 0; i--)
        {
            int j = Next(i + 1);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }

    /// <summary>A number of a stream without those before it; number 1 is what <see cref="NextBits"/> gives first.</summary>
    /// <param name="seed">Seed of the stream.</param>
    /// <param name="number">Which one.</param>
    public static ulong At(ulong seed, ulong number) => Mix(unchecked(seed + (number * Gamma)));

    /// <summary>Takes one more value into a hash.</summary>
    /// <param name="hash">Hash of the values before.</param>
    /// <param name="bits">The value.</param>
    public static ulong Combine(ulong hash, ulong bits) => At(bits, hash);

    /// <summary>The output function: a one-to-one map of 64-bit values that leaves no pattern.</summary>
    /// <param name="bits">Any value.</param>
    public static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }
}
