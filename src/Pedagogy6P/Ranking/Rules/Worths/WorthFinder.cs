using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Ranking.Rules.Worths;

/// <summary>
/// The worths of modules for one learner: of each the better one of its own and those of the chains it begins. Worths are settled in order
/// of falling rate, which a chain never raises (Dijkstra, 1959). Chains below a rate asked for are not followed. Not thread-safe.
/// </summary>
internal sealed class WorthFinder(NumberedProgramme index, Openness openness, StartFits starts, WorthOptions options)
{
    // Exceeds the rounding of sums of hours in another order.
    private const double OneStepDown = 1 - 1e-12;
    private const int NoModule = -1;

    private readonly Reachability _reach = new(index, openness);
    private readonly OwnWorths _own = new(index, options);
    private readonly Worth[] _worths = new Worth[index.Count];
    private readonly bool[] _isTouched = new bool[index.Count];
    private readonly List<int> _touched = [];
    private readonly AskedWorths _asked = new(index.Competencies.Count);
    private readonly PriorityQueue<int, Worth> _waiting = new(WorthOrder.Instance);
    private LearnerQuery _query = null!;
    private ChainLimits _limits = ChainLimits.None;
    private ChainColumns _columns;
    private bool _isBounded;
    private bool _isComplete;

    /// <summary>The learner asked about.</summary>
    public LearnerQuery Query => _query;

    /// <summary>Whether a module can be taken at once as far as sessions do not matter: it is open and lacks nothing.</summary>
    public bool IsAvailable(int module) => _reach.IsFirst(module) && !_query.Is(module, ModuleState.InProgress);

    /// <summary>Forgets the learner before; worths are those of this one from now on.</summary>
    public void Begin(LearnerQuery query)
    {
        _query = query;
        _reach.Begin(query);
        starts.Clear();
        Restart();
    }

    /// <summary>Forgets what was found out about sessions: other seats are left in them.</summary>
    public void ForgetSessions() => starts.Clear();

    /// <summary>Lets go of all that was looked up for the learner.</summary>
    public void Forget() => _columns = default;

    /// <summary>
    /// Forgets all chains; those within limits are found from now on, and only such as begin with a module that has a session.
    /// </summary>
    public void Restart(in ChainLimits limits, in ChainColumns columns)
    {
        Restart();
        _isBounded = true;
        _columns = columns;
        _limits = limits;
    }

    /// <summary>Narrows the limits while chains are being settled.</summary>
    public void Narrow(in ChainLimits limits) => _limits = limits;

    /// <summary>The worth of an open module by itself.</summary>
    public Worth Direct(int module) => _own.Of(_query, _reach, module);

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

    /// <summary>
    /// Whether a module has a worth; of one that is not open, whether it brings gain or is wanted. All chains must be settled.
    /// </summary>
    public bool HasWorth(int module) => openness.IsOpen(_query, module) ? Of(module).Any : Openness.IsNeeded(_query, module);

    /// <summary>Settles the worths of all modules, once for a learner.</summary>
    public void SettleAll() => SettleFor(NoModule);

    /// <summary>Settles worths until a module is known to have one, or all are settled.</summary>
    public void SettleFor(int module)
    {
        if (_isComplete)
        {
            return;
        }

        Restart();
        for (int other = 0; other < index.Count; other++)
        {
            if (openness.IsOpen(_query, other))
            {
                Add(other);
            }
        }

        while (!_isComplete && (module == NoModule || !Of(module).Any))
        {
            _isComplete = !TrySettle(out _);
        }
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

    /// <summary>
    /// Settles the next chain, the one of the largest rate first, and gives the module that it begins with; false when none is left.
    /// </summary>
    public bool TrySettle(out int module)
    {
        while (options.ChainFactor > 0 && _waiting.TryDequeue(out module, out Worth worth) && worth.Rate >= _limits.LeastRate)
        {
            // A better worth has been found since this one was put in, and settled before.
            if (!_worths[module].Precedes(worth))
            {
                Follow(module, worth);
                if (worth.IsChain)
                {
                    return true;
                }
            }
        }

        module = -1;
        return false;
    }

    private void Restart()
    {
        foreach (int module in _touched)
        {
            _isTouched[module] = false;
        }

        _touched.Clear();
        _waiting.Clear();
        _asked.Clear();
        _limits = ChainLimits.None;
        _isBounded = false;
        _isComplete = false;
    }

    // Gives a part of a settled worth to all that its module waits for. Whether that can be reached is looked at last, being the dearest to
    // find out.
    private void Follow(int module, in Worth worth)
    {
        ref readonly ModuleRecord record = ref index.Records[module];
        OfferMembers(index.Hard.Of(record.Hard), module, worth, isEarlier: true);
        foreach (CompetencyAmount asked in index.Asked[record.Asked])
        {
            if (Openness.IsBelowEntry(_query, asked) && !IsBetterServed(asked, module, worth))
            {
                OfferSuppliers(asked, module, worth);
            }
        }

        OfferMembers(index.Advised.Of(record.Advised), module, worth, isEarlier: false);
    }

    private bool IsBetterServed(CompetencyAmount asked, int module, in Worth worth) =>
        _asked.RoundOfBetter(asked, worth) is var better and > 0 && (better == AskedWorths.EveryRound || better >= _reach.Round(module));

    private void OfferMembers(PrerequisiteGroupList groups, int module, in Worth worth, bool isEarlier)
    {
        double gain = options.ChainFactor * worth.Gain;
        foreach (PrerequisiteGroupView group in groups)
        {
            if (_query.Meets(group))
            {
                continue;
            }

            foreach (int member in group.Alternatives)
            {
                double hours = index.Records[member].Hours + worth.Hours;
                bool ends = !_isBounded || _limits.Admit(_columns.Fit[member] + _columns.MoreFit, gain * index.TypicalHours, hours)
                    || IsPinned(member);
                bool goesOn = options.ChainFactor * gain >= _limits.LeastRate * (index.Supply.HoursBefore[member] + hours) * OneStepDown;
                if (ends || goesOn)
                {
                    OfferTo(member, module, worth, ends, goesOn, isEarlier);
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
        bool goesAnyOn = false;
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

            bool ends = !_isBounded || _limits.Admit(_columns.FitOfSupplier[range.First + at] + _columns.MoreFit, typical, hours)
                || (pins && IsPinned(supplier.Module));
            bool goesOn = further >= _limits.LeastRate * (supplier.HoursBefore + hours) * OneStepDown;
            if ((ends || goesOn) && supplier.Supplies(asked))
            {
                goesAnyOn |= goesOn;
                OfferTo(supplier.Module, module, worth, ends, goesOn, isEarlier: true);
            }
        }

        if (!_reach.IsNever(module))
        {
            _asked.Keep(asked, worth, goesAnyOn ? _reach.Round(module) : AskedWorths.EveryRound);
        }
    }

    // A module that waits itself only matters for the chains that begin before it; of those reached at once, only for what it is advised to
    // follow.
    private void OfferTo(int supplier, int module, in Worth worth, bool ends, bool goesOn, bool isEarlier)
    {
        Worth chain = Worth.Chain(options.ChainFactor, index.Records[supplier].Hours, module, worth);
        if (!IsBetter(supplier, chain) || !openness.IsOpen(_query, supplier))
        {
            return;
        }

        if (_reach.IsFirst(supplier)
            ? ((goesOn && !index.Records[supplier].Advised.IsEmpty) || (ends && Begins(supplier, chain))) && _reach.IsReachable(module)
            : goesOn && _reach.Round(supplier) is var round && round != Reachability.Never
                && _reach.Round(module) is var later && later != Reachability.Never && (!isEarlier || round < later))
        {
            Offer(supplier, chain);
        }
    }

    // Whether a chain may bring in the module that it begins with.
    private bool Begins(int supplier, in Worth chain) => !_isBounded
        || (!_query.Is(supplier, ModuleState.Excluded) && starts.Fit(_query, supplier) is var fit and not StartFits.NoSession
            && (IsPinned(supplier) || _limits.Admit(fit, chain.Gain * index.TypicalHours, chain.Hours)));

    private bool IsPinned(int module) => _query.Is(module, ModuleState.Pinned);

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
}
