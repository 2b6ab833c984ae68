namespace Pedagogy6P.Ranking.Kernels;

/// <summary>Bounds of the scores of 64 modules at a time.</summary>
internal abstract class PanelKernel
{
    /// <summary>Modules in a panel.</summary>
    public const int Size = 64;

    /// <summary>The bound of a module that is out: below every score.</summary>
    public const float Out = float.NegativeInfinity;

    /// <summary>
    /// Writes an upper bound of the score of each module of a panel whose bit is set and which has some gain and a load that may fit, else <see cref="Out"/>.
    /// Returns the largest.
    /// </summary>
    /// <param name="codes">Two competency codes per module for each pair of slots, 128 bytes a pair; then as many caps.</param>
    /// <param name="pairs">Pairs of slots.</param>
    /// <param name="table">Mastery by code, rounded down.</param>
    /// <param name="hours">Hours of each module in units of gain.</param>
    /// <param name="worth">Upper bound of what a unit of need is worth to each module.</param>
    /// <param name="loads">Least load of each module, negative when self-paced; empty when loads are left to the exact rules.</param>
    /// <param name="scalars">What the panels share.</param>
    /// <param name="mask">Modules that pass the static filters.</param>
    /// <param name="withoutGain">Whether modules without gain stay in (a learner without goals).</param>
    /// <param name="bounds">Where the 64 bounds go.</param>
    public abstract float Bounds(
        ReadOnlySpan<byte> codes,
        int pairs,
        ReadOnlySpan<byte> table,
        ReadOnlySpan<float> hours,
        ReadOnlySpan<float> worth,
        ReadOnlySpan<float> loads,
        in PanelScalars scalars,
        ulong mask,
        bool withoutGain,
        Span<float> bounds);

    /// <summary>The largest of 64 bounds.</summary>
    public abstract float Largest(ReadOnlySpan<float> bounds);

    /// <summary>The first place of a value among 64 bounds, which hold it.</summary>
    public abstract int PlaceOf(ReadOnlySpan<float> bounds, float value);
}
