using Pedagogy6P.Participative;
using Pedagogy6P.Ranking.Scoring;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// Feature vectors in bytes, for upper bounds of the dot product with a taste. With f = s·q + ε, |ε| ≤ s ÷ 2, and a taste t = r·p + η, |η|
/// ≤ r ÷ 2, the dot product f·t is at most s·(r·Σqp + r·Σ|q| ÷ 2) + Σ|ε||t|; s is the module's own scale, Σ|q| is taken at its largest, and
/// Σ|ε||t| is at most s·Σ|t| ÷ 2 and at most Σ|ε| times the largest |t|: whichever is less for a learner counts.
/// Features are stored as q + 64, from 1 to 127; the sums of a learner's positive and of their negative p stay within 258, so that sums of
/// products fit 16 bits. Immutable.
/// </summary>
internal sealed class PackedTastes
{
    /// <summary>No features at all.</summary>
    public static readonly PackedTastes None = new(0, []);

    /// <summary>Most dimensions.</summary>
    public const int MaxDimensions = ILinearPreference.MaxDimensions;

    private const int Offset = 64;
    private const int LargestFeature = 63;
    private const int LargestSum = 258;

    // Beyond this products might overflow binary32, and nobody's taste is a number like that.
    private const float LargestNumber = 1e15f;

    private PackedTastes(int pairs, float[] scale)
    {
        Pairs = pairs;
        Scale = scale;
        Error = new float[scale.Length];
        Features = new byte[2L * pairs * scale.Length];
    }

    /// <summary>Pairs of dimensions; 0 when there is nothing to bound.</summary>
    public int Pairs { get; private init; }

    /// <summary>s of each module, rounded up.</summary>
    public float[] Scale { get; }

    /// <summary>Σ|ε| of each module, rounded up.</summary>
    public float[] Error { get; }

    /// <summary>For each panel and pair of dimensions, two bytes per module.</summary>
    public byte[] Features { get; }

    /// <summary>The largest Σ|q| of a module.</summary>
    public int LargestNorm { get; private set; }

    /// <summary>The largest s and the largest Σ|ε|.</summary>
    public (float Scale, float Error) Largest { get; private set; }

    public long Bytes => 112 + Features.Length + (8L * Scale.Length);

    /// <summary>Packs the features of modules in the order of their places.</summary>
    public static PackedTastes Pack(PairScorer scorer, ReadOnlySpan<int> modules)
    {
        int dimensions = scorer.Preferences.BoundDimensions;
        Span<float> features = stackalloc float[MaxDimensions];
        var packed = new PackedTastes((dimensions + 1) / 2, new float[dimensions == 0 ? 0 : PackedCatalogue.Padded(modules.Length)]);
        for (int place = 0; place < modules.Length && dimensions > 0; place++)
        {
            if (!scorer.Preferences.TryFillBound(modules[place], features) || !packed.Write(place, features[..dimensions]))
            {
                return None;
            }
        }

        return packed;
    }

    /// <summary>The features of some of the places, in a new order.</summary>
    public PackedTastes Select(ReadOnlySpan<int> places)
    {
        var some = new PackedTastes(Pairs, new float[Pairs == 0 ? 0 : PackedCatalogue.Padded(places.Length)])
        {
            LargestNorm = LargestNorm,
            Largest = Largest,
        };
        for (int place = 0; place < places.Length && Pairs > 0; place++)
        {
            (some.Scale[place], some.Error[place]) = (Scale[places[place]], Error[places[place]]);
            for (int pair = 0; pair < Pairs; pair++)
            {
                (int from, int to) = (At(places[place], pair), some.At(place, pair));
                some.Features[to] = Features[from];
                some.Features[to + 1] = Features[from + 1];
            }
        }

        return some;
    }

    /// <summary>
    /// Packs a taste into pairs of signed bytes; false when its numbers or the features are too large for a bound. Gives r, what is
    /// added to r·Σ(q + 64)·p, and what Σ|ε| counts.
    /// </summary>
    public bool TryPack(ReadOnlySpan<float> taste, Span<ushort> pairs, out float scale, out float shift, out float error)
    {
        double positive = 0;
        double negative = 0;
        float largest = 0;
        foreach (float value in taste)
        {
            positive += Math.Max(0, value);
            negative += Math.Max(0, -value);
            largest = Math.Max(largest, Math.Abs(value));
        }

        // Half a unit of rounding per number keeps the sum of the packed ones within its limit.
        double unit = Math.Max(Math.Max(positive, negative) / (LargestSum - (taste.Length / 2.0)), largest / 127);
        scale = (float)Math.Max(unit, 1e-30);
        unit = scale;
        int sum = 0;
        pairs[..Pairs].Clear();
        for (int at = 0; at < taste.Length; at++)
        {
            int value = (int)Math.Round(taste[at] / unit);
            sum += value;
            pairs[at / 2] |= (ushort)((byte)(sbyte)value << (8 * (at % 2)));
        }

        // The last part exceeds the rounding of sums up to 2¹⁵ units in binary32.
        double half = (positive + negative) / 2 * 1.0001;
        error = half * Largest.Scale > (double)largest * Largest.Error ? largest * 1.0001f : 0;
        shift = (float)((unit * ((-Offset * (double)sum) + (LargestNorm / 2.0) + 0.05)) + (error > 0 ? 0 : half));
        return Pairs > 0 && largest < LargestNumber;
    }

    private bool Write(int place, ReadOnlySpan<float> features)
    {
        float largest = 0;
        foreach (float value in features)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        if (largest >= LargestNumber)
        {
            return false;
        }

        // What is 1 is whole in units where this costs little: most features are 0 or 1.
        double ones = Math.Floor(LargestFeature / (double)largest);
        float unit = Scale[place] =
            MathF.BitIncrement(ones is >= 8 and <= 127 ? (float)(1 / ones) : Math.Max(largest / LargestFeature, 1e-30f));
        int norm = 0;
        double error = 0;
        for (int at = 0; at < 2 * Pairs; at++)
        {
            int value = at < features.Length ? (int)MathF.Round(features[at] / unit) : 0;
            norm += Math.Abs(value);
            error += at < features.Length ? Math.Abs(features[at] - ((double)value * unit)) : 0;
            Features[At(place, at / 2) + (at % 2)] = (byte)(value + Offset);
        }

        Error[place] = MathF.BitIncrement((float)(error * 1.0001));
        LargestNorm = Math.Max(LargestNorm, norm);
        Largest = (Math.Max(Largest.Scale, unit), Math.Max(Largest.Error, Error[place]));
        return true;
    }

    private int At(int place, int pair)
    {
        int panel = place / PanelKernel.Size;
        return 2 * (((((panel * Pairs) + pair) * PanelKernel.Size)) + (place % PanelKernel.Size));
    }
}
