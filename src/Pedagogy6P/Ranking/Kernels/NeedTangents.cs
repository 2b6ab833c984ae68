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
        Words = new ushort[worth.Length / PanelKernel.Size * PanelWords];
        float slopes = (float)(PanelKernel.ScreenUnits * 65536.0 / unit) * RoundingUp;
        float steepest = (ushort.MaxValue - 1) / slopes;
        for (int place = 0; place < worth.Length; place++)
        {
            float whole = (worth[place] + more) * RoundingUp;
            float asked = hours[place];

            // Beyond this gain slopes fit 16 bits.
            float flat = MathF.Sqrt(whole * asked / steepest) - asked;
            int at = (place / PanelKernel.Size * PanelWords) + (place % PanelKernel.Size);
            Write(at, whole, asked, Math.Max(gains[place], flat), slopes);
            Write(at + (2 * PanelKernel.Size), whole, asked, Math.Max(gains[place] * Lower, flat), slopes);
        }
    }

    /// <summary>For each panel 64 bases, 64 slopes, and the same for the second tangents.</summary>
    public ushort[] Words { get; }

    public long Bytes => 2L * Words.Length;

    private void Write(int at, float worth, float hours, float gain, float slopes)
    {
        float inverse = 1 / (gain + hours);
        float share = gain * inverse;
        Words[at] = (ushort)((int)(worth * share * share * PanelKernel.ScreenUnits) + 2);
        Words[at + PanelKernel.Size] = (ushort)Math.Min(ushort.MaxValue, (int)(worth * hours * inverse * inverse * slopes) + 1);
    }
}
