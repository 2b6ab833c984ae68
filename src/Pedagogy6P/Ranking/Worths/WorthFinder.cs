using Pedagogy6P.Personalised;

namespace Pedagogy6P.Ranking.Worths;

/// <summary>
/// The worths of modules for one learner: of each the better one of its own and those of the chains it begins. Worths are settled in order of falling rate, which a chain never raises
/// (Dijkstra, 1959). Chains below a rate asked for are not followed. Not thread-safe.
/// </summary>
internal sealed class WorthFinder(ModuleIndex index, Openness openness, WorthOptions options)
{
    private readonly Reachability _reach = new(index, openness);
    private readonly Worth[] _worths = new Worth[index.Count];
    private readonly bool[] _isTouched = new bool[index.Count];
    private readonly List<int> _touched = [];
    private readonly List<int> _chained = [];
    private readonly PriorityQueue<int, Worth> _waiting = new(WorthOrder.Instance);
    private LearnerQuery _query = null!;
    private double _leastRate;
    private bool _isComplete;

    /// <summary>Modules whose worth is that of a chain, found by the last <see cref="Settle"/>.</summary>
    public List<int> Chained => _chained;

    /// <summary>Whether a module can be reached.</summary>
    public bool IsReachable(int module) => _reach.IsReachable(module);

    /// <summary>Forgets the learner before; worths are those of this one from now on.</summary>
    public void Begin(LearnerQuery query)
    {
        _query = query;
        _reach.Begin(query);
        Restart(0);
    }

    /// <summary>Forgets all chains; those with at least some rate are found from now on.</summary>
    public void Restart(double leastRate)
    {
        foreach (int module in _touched)
        {
            _isTouched[module] = false;
        }

        _touched.Clear();
        _chained.Clear();
        _waiting.Clear();
        _leastRate = leastRate;
        _isComplete = false;
    }

    /// <summary>The worth of an open module by itself.</summary>
    public Worth Direct(int module)
    {
        double hours = index.Records[module].Hours;
        double gain = _query.Gain(module);
        if (Openness.IsWanted(_query, module))
        {
            gain = Math.Max(gain, Need.WantedGain(hours, index.TypicalHours));
        }
        else if (gain < Need.SmallestGain)
        {
            return Worth.None;
        }

        return Worth.Direct(Misses(module) ? options.AdvisedFactor * gain : gain, hours);
    }

    /// <summary>The worth of an open module as far as it is known: its own, or that of a chain settled before.</summary>
    public Worth Of(int module) => _isTouched[module] ? _worths[module] : Direct(module);

    /// <summary>A module and all that the chain from it opens, in order; none for −1. Chains must be settled.</summary>
    public IEnumerable<int> ChainFrom(int module)
    {
        for (; module >= 0; module = Of(module).Opens)
        {
            yield return module;
        }
    }

    /// <summary>Whether a module has a worth; of one that is not open, whether it brings gain or is wanted. All chains must be settled.</summary>
    public bool HasWorth(int module) => openness.IsOpen(_query, module) ? Of(module).Any : Openness.IsNeeded(_query, module);

    /// <summary>Settles the worths of all modules, once for a learner.</summary>
    public void SettleAll()
    {
        if (_isComplete)
        {
            return;
        }

        Restart(0);
        for (int module = 0; module < index.Count; module++)
        {
            if (openness.IsOpen(_query, module))
            {
                Add(module);
            }
        }

        Settle();
        _isComplete = true;
    }

    /// <summary>Adds an open module whose own worth chains may end in; one that waits for nothing is left out.</summary>
    public void Add(int module)
    {
        if (index.Records[module].Advised.IsEmpty && openness.LacksNothing(_query, module))
        {
            return;
        }

        Touch(module);
        if (_worths[module].Any && _worths[module].Rate >= _leastRate && !_worths[module].IsChain)
        {
            _waiting.Enqueue(module, _worths[module]);
        }
    }

    /// <summary>Follows all chains that end in modules added.</summary>
    public void Settle()
    {
        while (options.ChainFactor > 0 && _waiting.TryDequeue(out int module, out Worth worth))
        {
            // A better worth has been found since this one was put in, and settled before.
            if (_worths[module].Precedes(worth))
            {
                continue;
            }

            if (worth.IsChain)
            {
                _chained.Add(module);
            }

            if (_reach.IsReachable(module))
            {
                Follow(module, worth);
            }
        }
    }

    // Gives a part of a settled worth to all that its module waits for.
    private void Follow(int module, in Worth worth)
    {
        ref readonly ModuleRecord record = ref index.Records[module];
        foreach (PrerequisiteGroupView group in index.Hard.Of(record.Hard))
        {
            if (!_query.Meets(group))
            {
                foreach (int member in group.Alternatives)
                {
                    OfferEarlier(member, module, worth);
                }
            }
        }

        foreach (CompetencyAmount asked in index.Asked[record.Asked])
        {
            if (Openness.IsBelowEntry(_query, asked))
            {
                OfferSuppliers(asked, module, worth);
            }
        }

        foreach (PrerequisiteGroupView group in index.Advised.Of(record.Advised))
        {
            if (!_query.Meets(group))
            {
                foreach (int member in group.Alternatives)
                {
                    if (_reach.IsReachable(member))
                    {
                        Offer(member, module, worth);
                    }
                }
            }
        }
    }

    private void OfferSuppliers(CompetencyAmount asked, int module, in Worth worth)
    {
        foreach (Supplier supplier in index.Supply.Suppliers[asked.Competency])
        {
            // The shortest come first: what follows is worth less still.
            if (options.ChainFactor * worth.Gain / (supplier.Hours + worth.Hours) < _leastRate)
            {
                break;
            }

            if (supplier.Attainment >= asked.Amount - Openness.MasteryTolerance)
            {
                OfferEarlier(supplier.Module, module, worth);
            }
        }
    }

    private void OfferEarlier(int supplier, int module, in Worth worth)
    {
        if (IsBetter(supplier, module, worth) && _reach.Round(supplier) < _reach.Round(module))
        {
            Offer(supplier, module, worth);
        }
    }

    private void Offer(int supplier, int module, in Worth worth)
    {
        if (IsBetter(supplier, module, worth) && openness.IsOpen(_query, supplier))
        {
            Worth chain = ChainOf(supplier, module, worth);
            Touch(supplier);
            if (chain.Precedes(_worths[supplier]))
            {
                _worths[supplier] = chain;
                _waiting.Enqueue(supplier, chain);
            }
        }
    }

    // Whether a chain may matter, before it is known whether its first module is open and reached early enough.
    private bool IsBetter(int supplier, int module, in Worth worth)
    {
        Worth chain = ChainOf(supplier, module, worth);
        return chain.Any && chain.Rate >= _leastRate && !(_isTouched[supplier] && !chain.Precedes(_worths[supplier]));
    }

    private Worth ChainOf(int supplier, int module, in Worth worth) =>
        Worth.Chain(options.ChainFactor, index.Records[supplier].Hours, module, worth);

    private void Touch(int module)
    {
        if (!_isTouched[module])
        {
            _isTouched[module] = true;
            _touched.Add(module);
            _worths[module] = Direct(module);
        }
    }

    // Whether some advised group is not satisfied although one of its members can be reached.
    private bool Misses(int module)
    {
        foreach (PrerequisiteGroupView group in index.Advised.Of(index.Records[module].Advised))
        {
            if (!_query.Meets(group))
            {
                foreach (int member in group.Alternatives)
                {
                    if (_reach.IsReachable(member))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
