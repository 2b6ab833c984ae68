using Pedagogy6P.Ranking.Scoring;

namespace Pedagogy6P.Ranking.Search;

/// <summary>
/// Keeps the first k candidates of the total order by insertion: candidates stay where they are written, only their places move. Not
/// thread-safe.
/// </summary>
internal sealed class TopK
{
    // A longer list is rare, and its memory is not kept for the next.
    private const int MostWaiting = 256;

    private Candidate[] _kept = [];
    private int[] _order = [];
    private int _k;

    /// <summary>How many are kept.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// No unpinned candidate with a lower score can still enter; −∞ while there is room, +∞ when pinned candidates fill the list.
    /// </summary>
    public double Threshold { get; private set; }

    /// <summary>The candidate of a rank, 0 being the first.</summary>
    public ref readonly Candidate this[int rank] => ref _kept[_order[rank]];

    /// <summary>Empties the list and sets how many are kept.</summary>
    public void Reset(int k)
    {
        _k = k;
        Count = 0;
        Threshold = k == 0 ? double.PositiveInfinity : double.NegativeInfinity;
        if (_kept.Length < k)
        {
            _kept = new Candidate[k];
            _order = new int[k];
        }
    }

    /// <summary>Empties the list and gives back the memory of a long one.</summary>
    public void Forget()
    {
        if (_kept.Length > MostWaiting)
        {
            (_kept, _order) = ([], []);
        }

        Reset(0);
        Array.Clear(_kept);
    }

    public void Offer(in Candidate candidate)
    {
        int slot = Count;
        if (Count == _k)
        {
            if (_k == 0 || !candidate.Precedes(this[_k - 1]))
            {
                return;
            }

            slot = _order[_k - 1];
            Count--;
        }

        Settle(candidate, slot, Count++);
    }

    /// <summary>Offers a better candidate in place of one of the same module that may have been taken before.</summary>
    public void OfferAnew(in Candidate candidate)
    {
        for (int place = 0; place < Count; place++)
        {
            if (this[place].Module == candidate.Module)
            {
                Settle(candidate, _order[place], place);
                return;
            }
        }

        Offer(candidate);
    }

    /// <summary>The candidates in their order.</summary>
    public Candidate[] ToArray()
    {
        var kept = new Candidate[Count];
        for (int rank = 0; rank < kept.Length; rank++)
        {
            kept[rank] = this[rank];
        }

        return kept;
    }

    // Writes a candidate into a slot and moves those that it precedes one place down; its place so far is free.
    private void Settle(in Candidate candidate, int slot, int place)
    {
        _kept[slot] = candidate;
        while (place > 0 && candidate.Precedes(this[place - 1]))
        {
            _order[place] = _order[place - 1];
            place--;
        }

        _order[place] = slot;
        if (Count == _k)
        {
            ref readonly Candidate last = ref this[_k - 1];
            Threshold = last.Pinned ? double.PositiveInfinity : last.Score;
        }
    }
}
