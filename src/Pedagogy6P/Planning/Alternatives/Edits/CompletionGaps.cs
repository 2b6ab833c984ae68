using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>
/// What a module, and the modules to complete before it, still lack, and which modules would supply it. A lack is supplied by a module that
/// teaches what is asked, by a member of the group, or by one that helps to recognise a member: so the branches leave out no set that
/// supplies everything. Not thread-safe.
/// </summary>
internal sealed class CompletionGaps(RankingCore core, LearnerQuery query, int module, Func<int, double> costOf)
{
    private readonly NumberedProgramme _index = core.Index;
    private readonly NumberedState _state = new(core.Index);
    private readonly List<int> _order = [];
    private readonly List<int> _pending = [];
    private readonly SortedSet<int> _branches = [];
    private readonly HashSet<int> _counted = [];
    private ImmutableArray<int> _completed;

    /// <summary>The modules to complete in an order in which each lacks nothing; all of them once <see cref="IsMet"/>.</summary>
    public ImmutableArray<int> Order => [.. _order];

    /// <summary>Whether nothing is lacking.</summary>
    public bool IsMet { get; private set; }

    /// <summary>The modules of which one has to be completed besides; none when nothing is lacking, or nothing supplies it.</summary>
    public int[] Branches => [.. _branches];

    /// <summary>What has to be spent at least on completing modules besides; infinite where a lack cannot be supplied.</summary>
    public double Bound { get; private set; }

    /// <summary>Whether a module may be completed first: it is under way or open, whatever it costs.</summary>
    public bool IsAvailable(int other) =>
        other != module && (query.Is(other, ModuleState.InProgress) || core.Openness.IsOpen(query, other));

    /// <summary>Looks at some modules to complete.</summary>
    public void Look(ImmutableArray<int> completed)
    {
        _completed = completed;
        _branches.Clear();
        Bound = 0;
        IsMet = Complete() && !LacksOf(module).Any();
        if (_pending.Count > 0)
        {
            // The next of the stuck ones that is completed is supplied by a module that is not among them.
            foreach (int stuck in _pending)
            {
                AddFirstLack(stuck);
            }

            Bound = _branches.Count == 0 ? double.PositiveInfinity : _branches.Min(costOf);
        }
        else if (!IsMet)
        {
            LookAtModule();
        }
    }

    /// <summary>Modules of which one would meet an advised group of the module that is not met.</summary>
    public int[] Advised()
    {
        _branches.Clear();
        foreach (PrerequisiteGroupView group in _index.Advised.Of(_index.Records[module].Advised))
        {
            AddMembers(group);
        }

        return [.. _branches];
    }

    // Completes what lacks nothing, one after the other; false when some are left.
    private bool Complete()
    {
        _state.CopyFrom(query.State);
        _order.Clear();
        _pending.Clear();
        _pending.AddRange(_completed);
        for (int at = 0; at < _pending.Count;)
        {
            int next = _pending[at];
            if (query.Is(next, ModuleState.InProgress) || LacksNothing(next))
            {
                _state.Complete(next);
                _order.Add(next);
                _pending.RemoveAt(at);
                at = 0;
            }
            else
            {
                at++;
            }
        }

        return _pending.Count == 0;
    }

    private bool LacksNothing(int other) => _state.ReachesEntry(other) && _state.MeetsAll(_index.Hard, _index.Records[other].Hard);

    // Lacks that no module has in common are supplied by different ones, so their least costs add up.
    private void LookAtModule()
    {
        int[] first = [];
        _counted.Clear();
        foreach (Action add in LacksOf(module))
        {
            _branches.Clear();
            add();
            if (_branches.Count == 0)
            {
                Bound = double.PositiveInfinity;
                return;
            }

            if (!_counted.Overlaps(_branches))
            {
                Bound += _branches.Min(costOf);
                _counted.UnionWith(_branches);
            }

            if (first.Length == 0 || _branches.Count < first.Length)
            {
                first = Branches;
            }
        }

        _branches.Clear();
        _branches.UnionWith(first);
    }

    private void AddFirstLack(int other)
    {
        foreach (Action add in LacksOf(other).Take(1))
        {
            add();
        }
    }

    // What a module lacks, each with the way to add those that supply it.
    private IEnumerable<Action> LacksOf(int other)
    {
        CompetencyAmount[] below = [.. BelowEntry(other)];
        foreach (CompetencyAmount asked in below)
        {
            yield return () => AddSuppliers(asked);
        }

        foreach (int[] members in UnmetGroups(other))
        {
            yield return () => AddMembers(members);
        }
    }

    private List<CompetencyAmount> BelowEntry(int other)
    {
        var below = new List<CompetencyAmount>();
        foreach (CompetencyAmount asked in _index.Asked[other])
        {
            if (!MasteryRules.Reaches(_state.Mastery[asked.Competency], asked.Amount))
            {
                below.Add(asked);
            }
        }

        return below;
    }

    private List<int[]> UnmetGroups(int other)
    {
        var groups = new List<int[]>();
        foreach (PrerequisiteGroupView group in _index.Hard.Of(_index.Records[other].Hard))
        {
            if (!_state.Meets(group))
            {
                groups.Add(group.Alternatives.ToArray());
            }
        }

        return groups;
    }

    private void AddSuppliers(CompetencyAmount asked)
    {
        foreach (Supplier supplier in _index.Supply.Suppliers[asked.Competency])
        {
            if (supplier.Supplies(asked))
            {
                Add(supplier.Module);
            }
        }
    }

    private void AddMembers(PrerequisiteGroupView group)
    {
        if (!_state.Meets(group))
        {
            AddMembers(group.Alternatives);
        }
    }

    private void AddMembers(ReadOnlySpan<int> members)
    {
        foreach (int member in members)
        {
            Add(member);
            AddProofs(member);
        }
    }

    // A member that is not completed is recognised once all that it teaches is proven: the first that is not needs some module.
    private void AddProofs(int member)
    {
        foreach (CompetencyAmount taught in _index.Taught[member])
        {
            double mastery = _state.Mastery[taught.Competency];
            if (!MasteryRules.Proves(mastery, _state.Evidence[taught.Competency], taught.Amount))
            {
                foreach (Supplier supplier in _index.Supply.Suppliers[taught.Competency])
                {
                    if (MasteryRules.Reaches(Math.Max(mastery, supplier.Attainment), taught.Amount))
                    {
                        Add(supplier.Module);
                    }
                }

                return;
            }
        }
    }

    private void Add(int other)
    {
        if (_completed.BinarySearch(other) < 0 && IsAvailable(other))
        {
            _branches.Add(other);
        }
    }
}
