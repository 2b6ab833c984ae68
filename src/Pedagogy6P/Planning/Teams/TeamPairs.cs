namespace Pedagogy6P.Planning.Teams;

/// <summary>Who may be in one team with whom: they share a language, have time in common and are near enough. Immutable and thread-safe.
/// </summary>
internal sealed class TeamPairs
{
    private const int BitsOfWord = 64;

    private readonly ulong[] _bits;
    private readonly int _words;
    private readonly int[][] _partners;

    /// <param name="problem">The problem.</param>
    public TeamPairs(TeamProblem problem)
    {
        _words = (problem.Count + BitsOfWord - 1) / BitsOfWord;
        _bits = new ulong[problem.Count * _words];
        _partners = new int[problem.Count][];
        Parallel.For(0, problem.Count, one =>
        {
            _partners[one] = [.. Enumerable.Range(0, problem.Count).Where(other => other != one && problem.Suit(one, other))];
            foreach (int other in _partners[one])
            {
                _bits[(one * _words) + (other / BitsOfWord)] |= 1UL << (other % BitsOfWord);
            }
        });
    }

    /// <summary>With whom a learner may be in one team, in order.</summary>
    public ReadOnlySpan<int> Of(int learner) => _partners[learner];

    /// <summary>How many pairs of a team may not be in one.</summary>
    public int Unsuited(ReadOnlySpan<int> members)
    {
        int unsuited = 0;
        for (int one = 1; one < members.Length; one++)
        {
            int row = members[one] * _words;
            for (int other = 0; other < one; other++)
            {
                int at = members[other];
                unsuited += (int)(~(_bits[row + (at / BitsOfWord)] >> (at % BitsOfWord)) & 1);
            }
        }

        return unsuited;
    }
}
