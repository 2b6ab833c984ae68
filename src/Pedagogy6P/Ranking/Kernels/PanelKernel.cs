namespace Pedagogy6P.Ranking.Kernels;

/// <summary>Bounds of the scores of 64 modules at a time.</summary>
internal abstract class PanelKernel
{
    /// <summary>Modules in a panel.</summary>
    public const int Size = 64;

    /// <summary>The bound of a module that is out: below every score.</summary>
    public const float Out = float.NegativeInfinity;

    /// <summary>
    /// Where in a slot the code of a place lies: places p and p + 32 share a 16-byte lane, p in its first half, so that unpacking bytes to words puts the words in order.
    /// </summary>
    public static int CodePosition(int place)
    {
        int half = place % (Size / 2);
        return (16 * (half / 8)) + (half % 8) + (place < Size / 2 ? 0 : 8);
    }

    /// <summary>
    /// For panels from a first one up to an end: writes an upper bound of the score of each module whose bit is set and which has some gain, a load that may fit and a site
    /// that may be within reach, else <see cref="Out"/>; and the largest of each panel. A panel without such a module, or whose largest is below the threshold, is <see cref="Out"/> as
    /// a whole, and its bounds are not written.
    /// </summary>
    /// <param name="columns">Columns of the goal set and of the learner's availability.</param>
    /// <param name="scalars">What the panels share.</param>
    /// <param name="table">Mastery by code, rounded down: <see cref="PackedGoals.TableBytes"/> bytes.</param>
    /// <param name="travel">Bound of T by site code.</param>
    /// <param name="masks">What bitmaps say about each panel, from the first panel on.</param>
    /// <param name="first">First panel.</param>
    /// <param name="threshold">No bound below this matters.</param>
    /// <param name="bounds">Where the bounds go, 64 a panel.</param>
    /// <param name="largest">Where the largest of each panel goes; its length says how many panels there are.</param>
    public abstract void Bound(
        in PanelColumns columns,
        in PanelScalars scalars,
        ReadOnlySpan<byte> table,
        ReadOnlySpan<byte> travel,
        ReadOnlySpan<PanelMask> masks,
        int first,
        float threshold,
        Span<float> bounds,
        Span<float> largest);

    /// <summary>Lowers the bounds of one panel that are not below a threshold by what its modules' preference is worth less than its weight. Returns the largest.</summary>
    public abstract float Refine(
        in PanelColumns columns, in PanelScalars scalars, ReadOnlySpan<ushort> taste, int panel, float threshold, Span<float> bounds);

    /// <summary>The largest of some values, a multiple of 64 of them.</summary>
    public abstract float Largest(ReadOnlySpan<float> values);

    /// <summary>The first place of a value among others, which hold it.</summary>
    public abstract int PlaceOf(ReadOnlySpan<float> values, float value);
}
