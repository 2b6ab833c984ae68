using Pedagogy6P.Personalised;

namespace Pedagogy6P.Ranking.Worths;

/// <summary>
/// The worths of modules for one learner: of each the better one of its own and those of the chains it begins. Worths are settled in order of falling rate, which a chain never raises
/// (Dijkstra, 1959). Chains below a rate asked for are not followed. Not thread-safe.
/// </summary>
internal sealed class WorthFinder(ModuleIndex index, Openness openness, WorthOptions options)
{
    // Exceeds the rounding of sums of hours in another order.
    private const double OneStepDown = 1 - 1e-12;

    private readonly Reachability _reach = new(index, openness);
    private readonly Worth[] _worths = new Worth[index.Count];
    private readonly bool[] _isTouched = new bool[index.Count];
    private readonly List<int> _touched = [];
    private readonly List<int> _chained = [];
    private readonly AskedWorths _asked = new(index.Competencies.Count);
    private readonly PriorityQueue<int, Worth> _waiting = new(WorthOrder.Instance);
    private LearnerQuery _query = null!;
    private ChainLimits _limits = ChainLimits.None;
    private bool _isComplete;

    /// <summary>Modules whose worth is that of a chain, found by the last <see cref="Settle"/>.</summary>
    public List<int> Chained => _chained;

    /// <summary>Whether a module can be taken at once as far as sessions do not matter: it is open and lacks nothing.</summary>
    public bool IsAvailable(int module) => _reach.IsFirst(module) && !_query.Is(module, ModuleState.InProgress);

    /// <summary>Forgets the learner before; worths are those of this one from now on.</summary>
    public void Begin(LearnerQuery query)
    {
        _query = query;
        _reach.Begin(query);
        Restart(ChainLimits.None);
    }

    /// <summary>Forgets all chains; those within limits are found from now on.</summary>
    public void Restart(in ChainLimits limits)
    {
        foreach (int module in _touched)
        {
            _isTouched[module] = false;
        }

        _touched.Clear();
        _chained.Clear();
        _waiting.Clear();
        _asked.Clear();
        _limits = limits;
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

        Restart(ChainLimits.None);
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
        if (index.Records[module].Advised.IsEmpty && _reach.IsFirst(module))
        {
            return;
        }

        Touch(module);
        if (_worths[module].Any && _worths[module].Rate >= _limits.LeastRate && !_worths[module].IsChain)
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

            Follow(module, worth);
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
                    OfferMember(member, module, worth);
                }
            }
        }

        foreach (CompetencyAmount asked in index.Asked[record.Asked])
        {
            if (Openness.IsBelowEntry(_query, asked) && _reach.Round(module) is var round && round != Reachability.Never && _asked.TryAdd(asked, worth, round))
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
                    OfferAdvised(member, module, worth);
                }
            }
        }
    }

    private void OfferSuppliers(CompetencyAmount asked, int module, in Worth worth)
    {
        ItemRange range = index.Supply.Suppliers.RangeOf(asked.Competency);
        ReadOnlySpan<Supplier> suppliers = index.Supply.Suppliers[range];
        double gain = options.ChainFactor * worth.Gain;
        double typical = gain * index.TypicalHours;
        double further = options.ChainFactor * gain;
        bool pins = !_query.Learner.Pinned.IsEmpty;
        for (int at = 0; at < suppliers.Length; at++)
        {
            ref readonly Supplier supplier = ref suppliers[at];
            double hours = supplier.Hours + worth.Hours;

            // The shortest come first: what follows is worth less still.
            if (gain < _limits.LeastRate * hours * OneStepDown)
            {
                break;
            }

            // Most suppliers are closed to the learner, which is the fastest to find out.
            if (!openness.SuitsProfile(_query, supplier.Module))
            {
                continue;
            }

            bool ends = _limits.AdmitSupplier(range.First + at, typical, hours) || (pins && _query.Is(supplier.Module, ModuleState.Pinned));
            bool goesOn = further >= _limits.LeastRate * (supplier.HoursBefore + hours) * OneStepDown;
            if ((ends || goesOn) && supplier.Supplies(asked))
            {
                OfferEarlier(supplier, module, worth, ends, goesOn);
            }
        }
    }

    private void OfferMember(int member, int module, in Worth worth)
    {
        var supplier = new Supplier(member, 1, index.Records[member].Hours, index.Supply.HoursBefore[member]);
        double gain = options.ChainFactor * worth.Gain;
        double hours = supplier.Hours + worth.Hours;
        bool ends = _limits.Admit(member, gain * index.TypicalHours, hours) || _query.Is(member, ModuleState.Pinned);
        bool goesOn = options.ChainFactor * gain >= _limits.LeastRate * (supplier.HoursBefore + hours) * OneStepDown;
        if (ends || goesOn)
        {
            OfferEarlier(supplier, module, worth, ends, goesOn);
        }
    }

    // A module that has to wait itself only matters for the chains that begin before it.
    private void OfferEarlier(in Supplier supplier, int module, in Worth worth, bool ends, bool goesOn)
    {
        Worth chain = Worth.Chain(options.ChainFactor, supplier.Hours, module, worth);
        if (IsBetter(supplier.Module, chain) && openness.IsOpen(_query, supplier.Module)
            && (_reach.IsFirst(supplier.Module)
                ? ends && _reach.IsReachable(module)
                : goesOn && _reach.Round(supplier.Module) is var round && round != Reachability.Never
                    && _reach.Round(module) is var later && later != Reachability.Never && round < later))
        {
            Offer(supplier.Module, chain);
        }
    }

    private void OfferAdvised(int member, int module, in Worth worth)
    {
        Worth chain = Worth.Chain(options.ChainFactor, index.Records[member].Hours, module, worth);
        if (IsBetter(member, chain) && openness.IsOpen(_query, member) && _reach.IsReachable(member) && _reach.IsReachable(module))
        {
            Offer(member, chain);
        }
    }

    private void Offer(int supplier, in Worth chain)
    {
        Touch(supplier);
        if (chain.Precedes(_worths[supplier]))
        {
            _worths[supplier] = chain;
            _waiting.Enqueue(supplier, chain);
        }
    }

    // Whether a chain is good enough, before it is known whether its first module is open and reached early enough.
    private bool IsBetter(int supplier, in Worth chain) =>
        chain.Any && chain.Rate >= _limits.LeastRate && !(_isTouched[supplier] && !chain.Precedes(_worths[supplier]));

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
