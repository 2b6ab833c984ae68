namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// The working memory of one vectorised query: what is packed of the learner, and the bounds of a group of panels. Not thread-safe.
/// </summary>
internal sealed class PanelScratch
{
    /// <summary>Panels whose bounds are held at a time: 16,384 modules.</summary>
    public const int Group = 4 * PanelKernel.Size;

    private PanelScalars _scalars;

    /// <summary>Whether the learner compiled last has been packed.</summary>
    public bool IsPacked { get; set; }

    /// <summary>The learner's goals.</summary>
    public PackedGoals Goals { get; set; } = null!;

    /// <summary>What a unit of need is worth to each module at most.</summary>
    public NeedWorths Worths { get; set; } = null!;

    /// <summary>What the learner's availability allows, in the places of their goals.</summary>
    public SessionColumn Sessions { get; set; } = null!;

    /// <summary>What all bounds of the learner share.</summary>
    public ref PanelScalars Scalars => ref _scalars;

    /// <summary>Mastery by code, rounded down.</summary>
    public byte[] Table { get; } = new byte[PackedGoals.TableBytes];

    /// <summary>The levels that conditions are compared with, as <see cref="PackedRequirements"/> lays them out.</summary>
    public byte[] Levels { get; } = new byte[PackedRequirements.TableBytes];

    /// <summary>Bound of T by site code.</summary>
    public byte[] Travel { get; } = new byte[SiteCodes.Count];

    /// <summary>The packed taste.</summary>
    public ushort[] Taste { get; } = new ushort[PackedTastes.MaxDimensions / 2];

    /// <summary>Panels of the group in use.</summary>
    public int Panels { get; set; }

    /// <summary>No bound below this matters.</summary>
    public float Threshold { get; set; }

    /// <summary>
    /// Modules of each panel of the group that pass the static filters, and the other screens once the panel has been screened.
    /// </summary>
    public ulong[] Open { get; } = new ulong[Group];

    /// <summary>The largest bound of each panel of the group, <see cref="PanelKernel.Out"/> up to a multiple of 64 of them.</summary>
    public float[] Largest { get; } = new float[Group];

    /// <summary>Panels of the group whose modules have bounds of their own.</summary>
    public bool[] IsRefined { get; } = new bool[Group];

    /// <summary>Packed gains of the modules of the group.</summary>
    public ushort[] Gains { get; } = new ushort[Group * PanelKernel.Size];

    /// <summary>Bounds of the modules of the group, where panels are refined.</summary>
    public float[] Bounds { get; } = new float[Group * PanelKernel.Size];

    /// <summary>Bounds of the modules of a panel.</summary>
    public Span<float> BoundsOf(int panelInGroup) => Bounds.AsSpan(panelInGroup * PanelKernel.Size, PanelKernel.Size);

    /// <summary>Lets go of the columns of a learner, and of what is packed of them.</summary>
    public void Forget()
    {
        (IsPacked, Goals, Worths, Sessions, _scalars) = (false, null!, null!, null!, default);
        Array.Clear(Table);
        Array.Clear(Levels);
        Array.Clear(Travel);
        Array.Clear(Taste);
    }
}
