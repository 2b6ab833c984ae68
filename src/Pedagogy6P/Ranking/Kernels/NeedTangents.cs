
namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// Upper bounds of the need of each module, and of what a unit of need is worth to it, as words. With h = hours ÷ H, the need G ÷ (G + h)
/// is concave in the gain G, so it lies beneath each of its tangents: at G₀, with x = G₀ ÷ (G₀ + h), the tangent is x² + h ÷ (G₀ + h)²·G.
/// Two of them are kept: one at the gain of a learner who masters nothing, one at
/// <see cref="Lower"/> of it. A bound in units of 1 ÷ <see cref="PanelKernel.NeedUnits"/> is base + slope·packed gain ÷ 2¹⁶, both rounded
/// up, the base by one more for the rounding of the product. Immutable.
/// </summary>
internal sealed class NeedTangents
{
    /// <summary>
    /// Words of a panel: bases and slopes of the first tangents, then of the second, then worths in units of 1 ÷
    /// <see cref="PanelKernel.FitUnits"/>.
    /// </summary>
    public const int PanelWords = 5 * PanelKernel.Size;

    // Most of the gain that learners are left with lies between this share of all there is and the whole.
    private const float Lower = 0.45f;

    // Exceeds the rounding of a dozen operations in binary32.
    private const float RoundingUp = 1.00001f;

    /// <summary>Computes the words of modules by place.</summary>
    /// <param name="worth">Upper bounds of the worth of a unit of need, for a multiple of 64 places.</param>
    /// <param name="more">What a match may add to each worth.</param>
    /// <param name="hours">Lower bounds of hours ÷ H, above 0.</param>
    /// <param name="gains">Largest gain of each module.</param>
    /// <param name="unit">Packed units of one unit of gain.</param>
    public NeedTangents(ReadOnlySpan<float> worth, float more, ReadOnlySpan<float> hours, ReadOnlySpan<float> gains, double unit)
    {
        int panels = worth.Length / PanelKernel.Size;
        Words = new ushort[panels * PanelWords];
        LargestNeed = new float[panels];
        LargestWorth = new float[panels];
        float slopes = (float)(PanelKernel.NeedUnits * 65536.0 / unit) * RoundingUp;
        float steepest = (ushort.MaxValue - 1) / slopes;
        for (int place = 0; place < worth.Length; place++)
        {
            (int panel, int within) = (place / PanelKernel.Size, place % PanelKernel.Size);
            int at = (panel * PanelWords) + within;
            float whole = (worth[place] + more) * RoundingUp;
            float need = Write(at, hours[place], gains[place], slopes, steepest) * RoundingUp;
            Write(at + (2 * PanelKernel.Size), hours[place], gains[place] * Lower, slopes, steepest);
            Words[at + (4 * PanelKernel.Size)] = (ushort)Math.Min(ushort.MaxValue, (int)(whole * PanelKernel.FitUnits) + 1);
            LargestNeed[panel] = Math.Max(LargestNeed[panel], need);
            LargestWorth[panel] = Math.Max(LargestWorth[panel], need * whole);
        }

        for (int panel = panels - 2; panel >= 0; panel--)
        {
            LargestNeed[panel] = Math.Max(LargestNeed[panel], LargestNeed[panel + 1]);
            LargestWorth[panel] = Math.Max(LargestWorth[panel], LargestWorth[panel + 1]);
        }
    }

    /// <summary>From each panel on, the largest need that a module can have for a learner who masters nothing.</summary>
    public float[] LargestNeed { get; }

    /// <summary>From each panel on, the largest such need times what a unit of it is worth.</summary>
    public float[] LargestWorth { get; }

    /// <summary>The words of all panels.</summary>
    public ushort[] Words { get; }

    public long Bytes => 128 + (2L * Words.Length) + (8L * LargestNeed.Length);

    // Returns the need at the gain.
    private float Write(int at, float hours, float gain, float slopes, float steepest)
    {
        float inverse = 1 / (gain + hours);
        float most = gain * inverse;
        float slope = hours * inverse * inverse;
        if (slope > steepest)
        {
            // Only from a larger gain on do slopes fit 16 bits.
            gain = MathF.Sqrt(hours / steepest) - hours;
            inverse = 1 / (gain + hours);
            slope = Math.Min(steepest, hours * inverse * inverse);
        }

        float share = gain * inverse;
        Words[at] = (ushort)((int)(share * share * PanelKernel.NeedUnits) + 2);
        Words[at + PanelKernel.Size] = (ushort)((int)(slope * slopes) + 1);
        return most;
    }
}
