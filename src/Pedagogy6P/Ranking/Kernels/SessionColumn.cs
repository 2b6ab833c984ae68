using System.Runtime.CompilerServices;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>What a learner with some availability can hope for from the sessions of each module, by place.</summary>
internal sealed class SessionColumn(int places)
{
    // The same row by row, for selections: there a place is one access to memory instead of three. Two threads may make it twice.
    private uint[]? _rows;

    /// <summary>Loads in hours a week are given in this part of one.</summary>
    public const int Part = 1024;

    /// <summary>
    /// Least load of the sessions in 1,024ths of an hour a week, rounded down, as a signed word: negative for self-paced modules, whose load never rules them out; the
    /// largest number stands for all loads from there on, and for no session at all.
    /// </summary>
    public ushort[] Load { get; } = Filled(places);

    /// <summary>Where a session takes place, as a code of <see cref="SiteCodes"/>.</summary>
    public byte[] FirstSite { get; } = new byte[places];

    /// <summary>Where else, 0 when nowhere else.</summary>
    public byte[] SecondSite { get; } = new byte[places];

    public long Bytes => 128 + (8L * Load.Length);

    /// <summary>The column of some of the places, in a new order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public SessionColumn Select(int[] places)
    {
        var some = new SessionColumn(PackedCatalogue.Padded(places.Length));
        uint[] rows = _rows ??= Rows();
        for (int place = 0; place < places.Length; place++)
        {
            uint row = rows[places[place]];
            (some.Load[place], some.FirstSite[place], some.SecondSite[place]) = ((ushort)row, (byte)(row >> 16), (byte)(row >> 24));
        }

        return some;
    }

    private uint[] Rows()
    {
        uint[] rows = new uint[Load.Length];
        for (int place = 0; place < rows.Length; place++)
        {
            rows[place] = Load[place] | ((uint)FirstSite[place] << 16) | ((uint)SecondSite[place] << 24);
        }

        return rows;
    }

    private static ushort[] Filled(int places)
    {
        ushort[] loads = new ushort[places];
        Array.Fill(loads, (ushort)short.MaxValue);
        return loads;
    }
}
