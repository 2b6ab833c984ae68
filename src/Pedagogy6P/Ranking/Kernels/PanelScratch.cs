namespace Pedagogy6P.Ranking.Kernels;

/// <summary>The working memory of one vectorised query: bounds of a group of panels, small enough for the first cache. Not thread-safe.</summary>
internal sealed class PanelScratch
{
    /// <summary>Panels whose bounds are held at a time; as many as a panel has modules, so that the largest is found alike.</summary>
    public const int Group = PanelKernel.Size;

    private readonly float[] _bounds = new float[Group * PanelKernel.Size];

    public byte[] Table { get; } = new byte[256];

    /// <summary>The largest bound of each panel of the group.</summary>
    public float[] Largest { get; } = new float[Group];

    public Span<float> Bounds(int panelInGroup) => _bounds.AsSpan(panelInGroup * PanelKernel.Size, PanelKernel.Size);
}
