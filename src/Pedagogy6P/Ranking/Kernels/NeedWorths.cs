namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// What a unit of need is worth to each module at most by itself, a match of settings apart: w_N + w_D·D + w_E·E + w_X·½·hands-on, with E
/// the largest over audiences. Immutable.
/// </summary>
/// <param name="ByModule">By module number.</param>
/// <param name="BySupplier">By place among the suppliers of all competencies.</param>
/// <param name="ByPlace">By place, 0 beyond the last.</param>
internal sealed record NeedWorths(float[] ByModule, float[] BySupplier, float[] ByPlace)
{
    /// <summary>The largest of all; 0 without modules.</summary>
    public float Largest { get; } = ByModule.DefaultIfEmpty().Max();

    public long Bytes => 128 + (4L * (ByModule.Length + BySupplier.Length + ByPlace.Length));
}
