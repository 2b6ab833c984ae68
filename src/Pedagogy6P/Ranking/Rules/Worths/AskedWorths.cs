using Pedagogy6P.Catalogue;

namespace Pedagogy6P.Ranking.Rules.Worths;

/// <summary>
/// For each competency a few of the worths that wait for it to be supplied, so that those are left out that are worse for every supplier. A
/// worth (V, W) gives γ·V ÷ (h + W) to a supplier of h hours: where both V and V ÷ W are larger, so is this for every h. Not thread-safe.
/// </summary>
internal sealed class AskedWorths(int competencies)
{
    /// <summary>Later than every round.</summary>
    public const int EveryRound = int.MaxValue;

    private const int Kept = 4;

    // Far more than the rounding of a rate: where two are closer than that, both are followed.
    private const double Clearly = 1 + 1e-12;

    private readonly Item[] _items = new Item[Kept * competencies];
    private readonly byte[] _counts = new byte[competencies];
    private readonly List<int> _touched = [];

    public void Clear()
    {
        foreach (int competency in _touched)
        {
            _counts[competency] = 0;
        }

        _touched.Clear();
    }

    /// <summary>
    /// The latest round before which all suppliers of a competency are better served by a worth kept before: one that waits for less of it
    /// and is clearly better; 0 where there is none.
    /// </summary>
    public int RoundOfBetter(CompetencyAmount asked, in Worth worth)
    {
        int latest = 0;
        int first = Kept * asked.Competency;
        for (int at = first; at < first + _counts[asked.Competency]; at++)
        {
            ref readonly Item item = ref _items[at];
            if (item.Round > latest && item.Entry <= asked.Amount && item.Gain >= worth.Gain * Clearly && item.Rate >= worth.Rate * Clearly)
            {
                latest = item.Round;
            }
        }

        return latest;
    }

    /// <summary>
    /// Keeps a worth that has been offered to all suppliers of a competency before a round, <see cref="EveryRound"/> where none of a later
    /// one takes part.
    /// </summary>
    public void Keep(CompetencyAmount asked, in Worth worth, int round)
    {
        ref byte count = ref _counts[asked.Competency];
        if (count < Kept)
        {
            if (count == 0)
            {
                _touched.Add(asked.Competency);
            }

            _items[(Kept * asked.Competency) + count++] = new Item(asked.Amount, round, worth.Gain, worth.Rate);
        }
    }

    private readonly record struct Item(double Entry, int Round, double Gain, double Rate);
}
