namespace Pedagogy6P.Ranking.Kernels;

/// <summary>What a learner with some availability can hope for from the sessions of each module, by place.</summary>
internal sealed class SessionColumn(int places)
{
    /// <summary>Least load of the sessions; negative for self-paced modules, whose load never rules them out; infinite where no session fits.</summary>
    public float[] Load { get; } = Filled(places);

    /// <summary>Where a session takes place, as a code of <see cref="SiteCodes"/>.</summary>
    public byte[] FirstSite { get; } = new byte[places];

    /// <summary>Where else, 0 when nowhere else.</summary>
    public byte[] SecondSite { get; } = new byte[places];

    public long Bytes => 128 + (6L * Load.Length);

    private static float[] Filled(int places)
    {
        float[] loads = new float[places];
        Array.Fill(loads, float.PositiveInfinity);
        return loads;
    }
}
