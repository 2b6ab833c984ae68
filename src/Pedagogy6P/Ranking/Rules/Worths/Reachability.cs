using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Ranking.Rules.Worths;

/// <summary>
/// In which round each module can be reached by a learner: in the first those in progress and the open ones that lack nothing, in each
/// later one the open modules whose every lack some module of an earlier round supplies. A round is found when it is asked for, together
/// with those of all modules that it depends on; where these are many, with those of all modules. Not thread-safe.
/// </summary>
internal sealed class Reachability(NumberedProgramme index, Openness openness)
{
    /// <summary>The first round.</summary>
    public const int First = 1;

    /// <summary>The round of a module that cannot be reached.</summary>
    public const int Never = int.MaxValue;

    private const int Unknown = 0;

    // Open, lacking something, and not looked at further; or being looked at.
    private const int Waiting = -1;
    private const int Sought = -2;

    // Beyond so many the rounds of all modules are found faster in one sweep.
    private const int MostSought = 200;

    private readonly int[] _rounds = new int[index.Count];
    private readonly List<int> _known = [];

    // One more than the place of a supplier of the competency that is reached in the first round, 0 where none is known.
    private readonly int[] _firsts = new int[index.Competencies.Count];
    private readonly List<int> _firstsKnown = [];
    private readonly List<int> _sought = [];
    private readonly List<int> _reached = [];
    private readonly RoundsInFull _all = new(index);
    private LearnerQuery _query = null!;
    private int _latest;

    /// <summary>Forgets the learner before; the next one is asked about from now on.</summary>
    public void Begin(LearnerQuery query)
    {
        Forget();
        _latest = First;
        _query = query;
    }

    /// <summary>Whether a module is reached in the first round.</summary>
    public bool IsFirst(int module) => AtOnce(module) == First;

    /// <summary>Whether a module can be reached at all.</summary>
    public bool IsReachable(int module) => Round(module) != Never;

    /// <summary>Whether it is known already that a module cannot be reached.</summary>
    public bool IsNever(int module) => _rounds[module] == Never;

    /// <summary>The round of a module.</summary>
    public int Round(int module)
    {
        if (AtOnce(module) == Waiting && !TrySeek(module))
        {
            FindAll();
        }

        return _rounds[module];
    }

    // The round of a module that is reached at once or is closed; what else is known of the others.
    private int AtOnce(int module)
    {
        ref int round = ref _rounds[module];
        if (round == Unknown)
        {
            _known.Add(module);
            round = _query.Is(module, ModuleState.InProgress) ? First
                : !openness.IsOpen(_query, module) ? Never
                : openness.LacksNothing(_query, module) ? First : Waiting;
        }

        return round;
    }

    // Finds the round of a module and of all that it depends on; false when these are too many.
    private bool TrySeek(int module)
    {
        _sought.Clear();
        Seek(module);
        for (int at = 0; at < _sought.Count; at++)
        {
            if (_sought.Count > MostSought)
            {
                return false;
            }

            SeekSuppliers(_sought[at]);
        }

        for (int round = First + 1; _sought.Count > 0 && (ReachIn(round) || round <= _latest); round++)
        {
            _latest = Math.Max(_latest, round);
        }

        foreach (int never in _sought)
        {
            _rounds[never] = Never;
        }

        return true;
    }

    private void Seek(int module)
    {
        _rounds[module] = Sought;
        _sought.Add(module);
    }

    // Where something can be taken at once, nothing else decides when a lack is supplied.
    private void SeekSuppliers(int module)
    {
        ref readonly ModuleRecord record = ref index.Records[module];
        foreach (PrerequisiteGroupView group in index.Hard.Of(record.Hard))
        {
            if (!_query.Meets(group) && !HasBefore(group, First + 1))
            {
                foreach (int member in group.Alternatives)
                {
                    SeekIfWaiting(member);
                }
            }
        }

        foreach (CompetencyAmount asked in index.Asked[record.Asked])
        {
            if (Openness.IsBelowEntry(_query, asked) && !HasBefore(asked, First + 1))
            {
                foreach (Supplier supplier in index.Supply.Suppliers[asked.Competency])
                {
                    if (supplier.Supplies(asked))
                    {
                        SeekIfWaiting(supplier.Module);
                    }
                }
            }
        }
    }

    private void SeekIfWaiting(int module)
    {
        if (AtOnce(module) == Waiting)
        {
            Seek(module);
        }
    }

    // Moves the modules sought that are reached in a round from those sought to those known; false when there is none.
    private bool ReachIn(int round)
    {
        _reached.Clear();
        foreach (int module in _sought)
        {
            if (IsSuppliedBefore(module, round))
            {
                _reached.Add(module);
            }
        }

        foreach (int module in _reached)
        {
            _rounds[module] = round;
            _sought.Remove(module);
        }

        return _reached.Count > 0;
    }

    private bool IsSuppliedBefore(int module, int round)
    {
        ref readonly ModuleRecord record = ref index.Records[module];
        foreach (PrerequisiteGroupView group in index.Hard.Of(record.Hard))
        {
            if (!_query.Meets(group) && !HasBefore(group, round))
            {
                return false;
            }
        }

        foreach (CompetencyAmount asked in index.Asked[record.Asked])
        {
            if (Openness.IsBelowEntry(_query, asked) && !HasBefore(asked, round))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasBefore(PrerequisiteGroupView group, int round)
    {
        foreach (int member in group.Alternatives)
        {
            if (IsBefore(member, round))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasBefore(CompetencyAmount asked, int round)
    {
        ReadOnlySpan<Supplier> suppliers = index.Supply.Suppliers[asked.Competency];
        ref int first = ref _firsts[asked.Competency];
        if (first > 0 && suppliers[first - 1].Supplies(asked))
        {
            return true;
        }

        for (int at = 0; at < suppliers.Length; at++)
        {
            if (suppliers[at].Supplies(asked) && IsBefore(suppliers[at].Module, round))
            {
                if (IsFirst(suppliers[at].Module))
                {
                    first = at + 1;
                    _firstsKnown.Add(asked.Competency);
                }

                return true;
            }
        }

        return false;
    }

    private bool IsBefore(int module, int round) => AtOnce(module) is var known && known >= First && known < round;

    private void Forget()
    {
        foreach (int module in _known)
        {
            _rounds[module] = Unknown;
        }

        foreach (int competency in _firstsKnown)
        {
            _firsts[competency] = 0;
        }

        _known.Clear();
        _firstsKnown.Clear();
    }

    private void FindAll()
    {
        Forget();
        _all.Fill(_query, openness, _rounds);
        for (int module = 0; module < _rounds.Length; module++)
        {
            _known.Add(module);
        }
    }
}
