using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Ranking.Scoring;

/// <summary>
/// Pairs of one learner that wait until there are enough of them to ask models about all in one call. Reusable; takes memory only where a
/// model is asked. Not thread-safe.
/// </summary>
internal sealed class WaitingPairs
{
    // More make a call of a model cheaper by the pair, and more pairs are asked about that one more score would have shut out: the first
    // scores shut out most, so calls begin small.
    public const int Most = 32;
    private const int First = 8;

    private int _size = First;
    private WaitingPair[] _pairs = [];
    private ModuleOffer[] _offers = [];
    private double[] _values = [];

    /// <summary>How many wait.</summary>
    public int Count { get; private set; }

    public bool IsFull => Count == _size;

    /// <summary>Those that wait.</summary>
    public Span<WaitingPair> All => _pairs.AsSpan(0, Count);

    public void Add(in WaitingPair pair, in ModuleOffer offer)
    {
        if (_pairs.Length == 0)
        {
            (_pairs, _offers, _values) = (new WaitingPair[Most], new ModuleOffer[Most], new double[Most]);
        }

        (_pairs[Count], _offers[Count]) = (pair, offer);
        Count++;
    }

    /// <summary>Sends away those that cannot reach a score.</summary>
    /// <param name="score">The score to reach; pinned modules stay whatever theirs is.</param>
    /// <param name="open">What the answers still missing make a unit of need worth at most.</param>
    public void Keep(double score, double open)
    {
        int kept = 0;
        for (int place = 0; place < Count; place++)
        {
            ref WaitingPair pair = ref _pairs[place];
            if (pair.Pinned || pair.Shares.Total + (pair.Need * open) >= score)
            {
                (_pairs[kept], _offers[kept]) = (pair, _offers[place]);
                kept++;
            }
        }

        Count = kept;
    }

    /// <summary>What a model says of those that wait, asked for in one call; overwritten by the next.</summary>
    public ReadOnlySpan<double> Ask(in AskedModel model)
    {
        Span<double> values = _values.AsSpan(0, Count);
        if (Count > 0)
        {
            model.Fill(_offers.AsSpan(0, Count), values);
        }

        return values;
    }

    /// <summary>Sends all away, and lets more wait the next time.</summary>
    public void Clear() => (Count, _size) = (0, Math.Min(Most, 2 * _size));

    /// <summary>Sends all away, for another learner.</summary>
    public void Restart() => (Count, _size) = (0, First);
}
