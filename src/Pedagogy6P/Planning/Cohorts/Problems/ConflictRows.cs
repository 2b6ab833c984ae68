namespace Pedagogy6P.Planning.Cohorts.Problems;

/// <summary>Pairs of offerings that nobody can take both, as rows of bits. Immutable once built; thread-safe to read.</summary>
internal sealed class ConflictRows(int count)
{
    private const int BitsPerWord = 64;

    private readonly int _words = (count + BitsPerWord - 1) / BitsPerWord;
    private readonly ulong[] _bits = new ulong[(long)count * ((count + BitsPerWord - 1) / BitsPerWord)];

    /// <summary>Whether two offerings conflict; one conflicts with itself.</summary>
    public bool Between(int one, int other) => (_bits[((long)one * _words) + (other / BitsPerWord)] >> (other % BitsPerWord) & 1) != 0;

    /// <summary>Takes in that two offerings conflict.</summary>
    public void Add(int one, int other)
    {
        Set(one, other);
        Set(other, one);
    }

    private void Set(int one, int other) => _bits[((long)one * _words) + (other / BitsPerWord)] |= 1UL << (other % BitsPerWord);
}
