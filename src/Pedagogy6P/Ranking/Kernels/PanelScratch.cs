namespace Pedagogy6P.Ranking.Kernels;

/// <summary>The working memory of one vectorised query: what is packed of the learner, and the bounds of a group of panels. Not thread-safe.</summary>
internal sealed class PanelScratch
{
    /// <summary>Panels whose bounds are held at a time: 16,384 modules.</summary>
    public const int Group = 4 * PanelKernel.Size;

    private readonly float[] _bounds = new float[Group * PanelKernel.Size];

    public byte[] Table { get; } = new byte[PackedGoals.TableBytes];

    public byte[] Travel { get; } = new byte[SiteCodes.Count];

    public ushort[] Taste { get; } = new ushort[Participative.TastePreference.MaxDimensions / 2];

    /// <summary>Modules of each panel of the group that pass the static filters.</summary>
    public ulong[] Open { get; } = new ulong[Group];

    /// <summary>What bitmaps say about each panel of the group.</summary>
    public PanelMask[] Masks { get; } = new PanelMask[Group];

    /// <summary>The largest bound of each panel of the group.</summary>
    public float[] Largest { get; } = new float[Group];

    /// <summary>Panels of the group whose bounds know the learner's taste.</summary>
    public bool[] IsRefined { get; } = new bool[Group];

    /// <summary>How many entries of <see cref="Largest"/> are in use: a multiple of 64.</summary>
    public int Panels { get; set; }

    public Span<float> Bounds => _bounds;

    public Span<float> BoundsOf(int panelInGroup) => _bounds.AsSpan(panelInGroup * PanelKernel.Size, PanelKernel.Size);
}
