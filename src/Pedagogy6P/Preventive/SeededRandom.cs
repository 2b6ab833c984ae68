namespace Pedagogy6P.Preventive;

/// <summary>SplitMix64 (Steele, Lea and Flood 2014): a small generator whose stream depends on the seed alone, whatever the runtime's version.</summary>
internal struct SeededRandom(long seed)
{
    private ulong _state = unchecked((ulong)seed);

    public ulong NextBits() => Mix(unchecked(_state += 0x9E3779B97F4A7C15UL));

    /// <summary>Uniform in 0..limit−1, without modulo bias worth speaking of (multiply and shift, Lemire 2019).</summary>
    public int Next(int limit) => (int)Math.BigMul(NextBits(), (ulong)limit, out _);

    /// <summary>Uniform in [0, 1) on a grid of 2^-53.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    public void Shuffle(Span<int> values)
    {
        for (int i = values.Length - 1; i > 0; i--)
        {
            int j = Next(i + 1);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }

    public static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
            return bits ^ (bits >> 31);
        }
    }
}
