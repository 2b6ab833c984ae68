namespace Pedagogy6P.Ranking;

/// <summary>Keeps the first k candidates of the total order, sorted, by insertion. Not thread-safe.</summary>
internal sealed class TopK
{
    private Candidate[] _kept = [];
    private int _count;
    private int _k;

    public ReadOnlySpan<Candidate> Kept => _kept.AsSpan(0, _count);

    /// <summary>No unpinned candidate with a lower score can still enter; −∞ while there is room, +∞ when pinned candidates fill the list.</summary>
    public double Threshold => _count < _k ? double.NegativeInfinity : _kept[_k - 1].Pinned ? double.PositiveInfinity : _kept[_k - 1].Score;

    /// <summary>Empties the list and sets how many are kept.</summary>
    public void Reset(int k)
    {
        _k = k;
        _count = 0;
        if (_kept.Length < k)
        {
            _kept = new Candidate[k];
        }
    }

    public void Offer(in Candidate candidate)
    {
        if (_count == _k)
        {
            if (!candidate.Precedes(_kept[_k - 1]))
            {
                return;
            }

            _count--;
        }

        int place = _count++;
        while (place > 0 && candidate.Precedes(_kept[place - 1]))
        {
            _kept[place] = _kept[place - 1];
            place--;
        }

        _kept[place] = candidate;
    }
}
