namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// Upper bounds of what the need of each module is worth, as words. With W the worth of a unit of need and h = hours ÷ H, the worth W·G ÷ (G + h) is concave in the gain G, so it lies
/// beneath each of its tangents: at G₀, with x = G₀ ÷ (G₀ + h), the tangent is W·x² + W·h ÷ (G₀ + h)²·G. Two of them are kept: one at the gain of a learner who masters nothing, one at
/// <see cref="Lower"/> of it. A bound in units of 1 ÷ <see cref="PanelKernel.ScreenUnits"/> is base + slope·packed gain ÷ 2¹⁶, both rounded up, the base by one more for the
/// rounding of the product. Immutable.
/// </summary>
internal sealed class NeedTangents
{
    /// <summary>Words of a panel: bases and slopes of the first tangents, then of the second.</summary>
    public const int PanelWords = 4 * PanelKernel.Size;

    // Most of the gain that learners are left with lies between this share of all there is and the whole.
    private const float Lower = 0.45f;

    // Exceeds the rounding of a dozen operations in binary32.
    private const float RoundingUp = 1.00001f;

    /// <summary>Computes the tangents of modules by place.</summary>
    /// <param name="worth">Upper bounds of the worth of a unit of need, for a multiple of 64 places.</param>
    /// <param name="more">What a match may add to each worth.</param>
    /// <param name="hours">Lower bounds of hours ÷ H, above 0.</param>
    /// <param name="gains">Largest gain of each module.</param>
    /// <param name="unit">Packed units of one unit of gain.</param>
    public NeedTangents(ReadOnlySpan<float> worth, float more, ReadOnlySpan<float> hours, ReadOnlySpan<float> gains, double unit)
    {
        int panels = worth.Length / PanelKernel.Size;
        Words = new ushort[panels * PanelWords];
        Ceiling = new float[panels];
        float slopes = (float)(PanelKernel.ScreenUnits * 65536.0 / unit) * RoundingUp;
        float steepest = (ushort.MaxValue - 1) / slopes;
        for (int place = 0; place < worth.Length; place++)
        {
            float whole = (worth[place] + more) * RoundingUp;
            int at = (place / PanelKernel.Size * PanelWords) + (place % PanelKernel.Size);
            ref float ceiling = ref Ceiling[place / PanelKernel.Size];
            ceiling = Math.Max(ceiling, Write(at, whole, hours[place], gains[place], slopes, steepest));
            Write(at + (2 * PanelKernel.Size), whole, hours[place], gains[place] * Lower, slopes, steepest);
        }

        for (int panel = panels - 2; panel >= 0; panel--)
        {
            Ceiling[panel] = Math.Max(Ceiling[panel], Ceiling[panel + 1]);
        }
    }

    /// <summary>From each panel on, the largest worth of need that a module can have for a learner who masters nothing.</summary>
    public float[] Ceiling { get; }

    /// <summary>For each panel 64 bases, 64 slopes, and the same for the second tangents.</summary>
    public ushort[] Words { get; }

    public long Bytes => 2L * Words.Length;

    // Returns what the gain is worth at most.
    private float Write(int at, float worth, float hours, float gain, float slopes, float steepest)
    {
        float inverse = 1 / (gain + hours);
        float most = worth * gain * inverse;
        float slope = worth * hours * inverse * inverse;
        if (slope > steepest)
        {
            // Only from a larger gain on do slopes fit 16 bits.
            gain = MathF.Sqrt(worth * hours / steepest) - hours;
            inverse = 1 / (gain + hours);
            slope = Math.Min(steepest, worth * hours * inverse * inverse);
        }

        float share = gain * inverse;
        Words[at] = (ushort)((int)(worth * share * share * PanelKernel.ScreenUnits) + 2);
        Words[at + PanelKernel.Size] = (ushort)((int)(slope * slopes) + 1);
        return most;
    }
}
