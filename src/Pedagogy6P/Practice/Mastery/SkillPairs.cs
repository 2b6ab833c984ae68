namespace Pedagogy6P.Practice.Mastery;

/// <summary>Pairs of neighbouring skills that were met often enough to have columns of their own. Immutable and thread-safe.</summary>
internal sealed class SkillPairs
{
    private readonly long[] _keys;
    private readonly int[] _numbers;
    private readonly int _mask;

    public SkillPairs(IReadOnlyList<(int Before, int Slot)> pairs)
    {
        All = [.. pairs];
        int size = 4;
        while (size < 2 * All.Length)
        {
            size *= 2;
        }

        _mask = size - 1;
        _keys = new long[size];
        _numbers = new int[size];
        Array.Fill(_keys, -1);
        for (int number = 0; number < All.Length; number++)
        {
            long key = Key(All[number].Before, All[number].Slot);
            int place = Place(key);
            _keys[place] = key;
            _numbers[place] = number;
        }
    }

    public (int Before, int Slot)[] All { get; }

    /// <summary>The number of a pair; -1 when it has none.</summary>
    public int NumberOf(int before, int slot)
    {
        int place = Place(Key(before, slot));
        return _keys[place] < 0 ? -1 : _numbers[place];
    }

    // Open addressing, at most half full: a search ends at the key or at an empty place.
    private int Place(long key)
    {
        int place = (int)((ulong)(key * unchecked((long)0x9E3779B97F4A7C15)) >> 40) & _mask;
        while (_keys[place] >= 0 && _keys[place] != key)
        {
            place = (place + 1) & _mask;
        }

        return place;
    }

    private static long Key(int before, int slot) => ((long)before << 32) | (uint)slot;
}
