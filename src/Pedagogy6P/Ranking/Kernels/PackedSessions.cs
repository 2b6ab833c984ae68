using System.Numerics;
using System.Runtime.CompilerServices;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// Sessions in the order of the places of their modules, as little of them as a bound needs. Seats are left out, so a change of seats keeps
/// it valid. Immutable.
/// </summary>
internal sealed class PackedSessions
{
    // No session at all, or a load beyond all that fit a word.
    private const int Endless = short.MaxValue;

    // Loads of self-paced modules are packed as numbers up to 0.
    private const short NotSelfPaced = 1;

    private static long _lastId;

    private readonly int[] _start;
    private readonly Item[] _items;
    private readonly short[] _selfPaced;

    /// <summary>Packs the sessions of modules given by place.</summary>
    public PackedSessions(NumberedProgramme index, ReadOnlySpan<int> modules, double selfPacedWeeks)
    {
        _start = new int[modules.Length + 1];
        _selfPaced = new short[modules.Length];
        for (int place = 0; place < modules.Length; place++)
        {
            ref readonly ModuleRecord module = ref index.Records[modules[place]];
            _start[place + 1] = _start[place] + module.Sessions.Length;
            _selfPaced[place] = module.Sessions.IsEmpty && module.Modality == (byte)Modality.OnlineAsync
                ? (short)-Packed(module.Hours / selfPacedWeeks)
                : NotSelfPaced;
        }

        _items = new Item[_start[^1]];
        for (int place = 0; place < modules.Length; place++)
        {
            ItemRange all = index.Records[modules[place]].Sessions;
            for (int at = 0; at < all.Length; at++)
            {
                ref readonly SessionRecord session = ref index.Sessions.Records[all.First + at];
                _items[_start[place] + at] = new Item(session.Start, session.Pattern, Packed(session.Load), SiteCodes.Of(session.Site));
            }
        }
    }

    private PackedSessions(PackedSessions origin, ReadOnlySpan<int> places)
    {
        _start = new int[places.Length + 1];
        _selfPaced = new short[places.Length];
        for (int place = 0; place < places.Length; place++)
        {
            _start[place + 1] = _start[place] + origin._start[places[place] + 1] - origin._start[places[place]];
            _selfPaced[place] = origin._selfPaced[places[place]];
        }

        _items = new Item[_start[^1]];
        for (int place = 0; place < places.Length; place++)
        {
            origin._items.AsSpan(origin._start[places[place]], _start[place + 1] - _start[place]).CopyTo(_items.AsSpan(_start[place]));
        }
    }

    /// <summary>
    /// Tells this from all others: what is kept of it is found by number, so that it does not keep these columns in memory.
    /// </summary>
    public long Id { get; } = Interlocked.Increment(ref _lastId);

    public long Bytes => 128 + (8L * _start.Length) + (16L * _items.Length);

    /// <summary>The sessions of some of the places, in a new order.</summary>
    public PackedSessions Select(ReadOnlySpan<int> places) => new(this, places);

    /// <summary>
    /// What a learner can hope for from the sessions that start on or after a day and have a weekly pattern that fits: 1 by pattern, else
    /// 0.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public SessionColumn Fitting(ReadOnlySpan<byte> fits, int day)
    {
        var column = new SessionColumn(PackedCatalogue.Padded(_selfPaced.Length));
        for (int place = 0; place < _selfPaced.Length; place++)
        {
            // Whether a session fits is as good as random, so masks do better than branches.
            int load = Endless;
            ulong sites = 0;
            foreach (ref readonly Item session in _items.AsSpan(_start[place], _start[place + 1] - _start[place]))
            {
                int fitting = (day - 1 - session.Start) >> 31 & -fits[session.Pattern];
                load = Math.Min(load, (session.Load & fitting) | (Endless & ~fitting));
                sites |= (1UL << session.Site) & (ulong)(long)fitting;
            }

            bool selfPaced = _selfPaced[place] != NotSelfPaced;
            column.Load[place] = (ushort)(selfPaced ? _selfPaced[place] : load);
            column.FirstSite[place] = selfPaced ? SiteCodes.Online : sites == 0
                ? SiteCodes.Nowhere : (byte)BitOperations.TrailingZeroCount(sites);
            sites &= sites - 1;
            column.SecondSite[place] = sites == 0 ? SiteCodes.Nowhere : (sites & (sites - 1)) == 0
                ? (byte)BitOperations.TrailingZeroCount(sites) : SiteCodes.Anywhere;
        }

        return column;
    }

    private static short Packed(double load) => (short)Math.Min(Endless, load * SessionColumn.Part);

    private readonly record struct Item(int Start, int Pattern, short Load, byte Site);
}
