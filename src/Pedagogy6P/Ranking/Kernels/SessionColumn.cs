namespace Pedagogy6P.Ranking.Kernels;

/// <summary>What a learner with some availability can hope for from the sessions of each module, by place.</summary>
internal sealed class SessionColumn(int places)
{
    /// <summary>Loads in hours a week are given in this part of one.</summary>
    public const int Part = 1024;

    /// <summary>
    /// Least load of the sessions in 1,024ths of an hour a week, rounded down, as a signed word: negative for self-paced modules, whose
    /// load never rules them out; the largest number stands for all loads from there on, and for no session at all.
    /// </summary>
    public ushort[] Load { get; } = Filled(places);

    /// <summary>Where a session takes place, as a code of <see cref="SiteCodes"/>.</summary>
    public byte[] FirstSite { get; } = new byte[places];

    /// <summary>Where else, 0 when nowhere else.</summary>
    public byte[] SecondSite { get; } = new byte[places];

    public long Bytes => 128 + (4L * Load.Length);

    private static ushort[] Filled(int places)
    {
        ushort[] loads = new ushort[places];
        Array.Fill(loads, (ushort)short.MaxValue);
        return loads;
    }
}
