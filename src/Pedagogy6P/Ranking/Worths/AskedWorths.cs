namespace Pedagogy6P.Ranking.Worths;

/// <summary>
/// For each competency a few of the worths that wait for it to be supplied, so that those are left out that are worse for every supplier. A worth (V, W) gives γ·V ÷ (h + W) to a supplier of h hours:
/// where both V and V ÷ W are larger, so is this for every h. Not thread-safe.
/// </summary>
internal sealed class AskedWorths(int competencies)
{
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
    /// Keeps a worth that waits for a competency; false when another waits for less of it, counts in no earlier round, and is clearly better for every supplier.
    /// </summary>
    public bool TryAdd(CompetencyAmount asked, in Worth worth, int round)
    {
        int first = Kept * asked.Competency;
        ref byte count = ref _counts[asked.Competency];
        for (int at = first; at < first + count; at++)
        {
            ref readonly Item item = ref _items[at];
            if (item.Entry <= asked.Amount && item.Round >= round && item.Gain >= worth.Gain * Clearly && item.Rate >= worth.Rate * Clearly)
            {
                return false;
            }
        }

        if (count < Kept)
        {
            if (count == 0)
            {
                _touched.Add(asked.Competency);
            }

            _items[first + count++] = new Item(asked.Amount, round, worth.Gain, worth.Rate);
        }

        return true;
    }

    private readonly record struct Item(double Entry, int Round, double Gain, double Rate);
}
