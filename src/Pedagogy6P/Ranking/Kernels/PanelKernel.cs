
namespace Pedagogy6P.Ranking.Kernels;

/// <summary>Bounds of the scores of 64 modules at a time.</summary>
internal abstract class PanelKernel
{
    /// <summary>Modules in a panel.</summary>
    public const int Size = 64;

    /// <summary>The bound of a module that is out: below every score.</summary>
    public const float Out = float.NegativeInfinity;

    /// <summary>Screens count a need of 1 as so many units: few enough that steep tangents fit words.</summary>
    public const float NeedUnits = 8192;

    /// <summary>Screens count a fit of 1, what a unit of need is worth in all, as so many units.</summary>
    public const float FitUnits = 32768;

    /// <summary>The upper 16 bits of need times fit count a score of 1 as so many units.</summary>
    public const float ScreenUnits = NeedUnits * FitUnits / 65536;

    /// <summary>
    /// Where in a slot the code of a place lies: places p and p + 32 share a 16-byte lane, p in its first half, so that unpacking bytes to
    /// words puts the words in order.
    /// </summary>
    public static int CodePosition(int place)
    {
        int half = place % (Size / 2);
        return (16 * (half / 8)) + (half % 8) + (place < Size / 2 ? 0 : 8);
    }

    /// <summary>
    /// For the panels of a group, up to as many as each learner has in use: leaves only those modules open that have some gain, a site that
    /// may be within reach and no condition that the learner fails, writes their gains, and writes an upper bound of their scores for each
    /// panel: <see cref="Out"/> for a panel without such a module, or whose bound is below the threshold. Several learners share what has
    /// to be read of the panels.
    /// </summary>
    /// <param name="columns">Columns of the goals that all the learners have.</param>
    /// <param name="first">First panel of the group.</param>
    /// <param name="learners">The learners.</param>
    public abstract void Screen(in PanelColumns columns, int first, ReadOnlySpan<PanelScratch> learners);

    /// <summary>
    /// Writes an upper bound of the score of each open module of a screened panel, <see cref="Out"/> of the others and where the load
    /// cannot fit. Returns the largest; where that is below the threshold, bounds may be those before taste.
    /// </summary>
    /// <param name="columns">Columns of the learner's goals.</param>
    /// <param name="learner">The learner.</param>
    /// <param name="mask">What bitmaps say about the panel.</param>
    /// <param name="first">First panel of the group.</param>
    /// <param name="panel">The panel in the group.</param>
    /// <param name="threshold">No bound below this matters.</param>
    public abstract float Refine(in PanelColumns columns, PanelScratch learner, in PanelMask mask, int first, int panel, float threshold);

    /// <summary>
    /// The modules of a panel, among those given, whose gain may make the need of a module that begins a chain towards them at least so
    /// large.
    /// </summary>
    /// <param name="columns">Columns of the learner's goals.</param>
    /// <param name="learner">The learner, whose gains are written over.</param>
    /// <param name="open">The modules asked about.</param>
    /// <param name="panel">The panel.</param>
    /// <param name="need">The need, below 1.</param>
    public abstract ulong EndsOfChains(in PanelColumns columns, PanelScratch learner, ulong open, int panel, float need);

    /// <summary>The largest of some values, a multiple of 64 of them.</summary>
    public abstract float Largest(ReadOnlySpan<float> values);

    /// <summary>The first place of a value among others, which hold it.</summary>
    public abstract int PlaceOf(ReadOnlySpan<float> values, float value);

    /// <summary>
    /// Replaces one of some values: a whole register is written, since reading one just after a part of it was written would stall.
    /// </summary>
    public abstract void Replace(Span<float> values, int place, float value);
}
