namespace Pedagogy6P.Ranking.Worths;

/// <summary>
/// In which round each module can be reached by a learner: in the first those in progress and the open ones that lack nothing, in each later one the open modules whose every lack some
/// module of an earlier round supplies. A round is found when it is asked for, the easy ones alone and all of them as soon as one is not easy. Not thread-safe.
/// </summary>
internal sealed class Reachability(ModuleIndex index, Openness openness)
{
    /// <summary>The first round.</summary>
    public const int First = 1;

    /// <summary>The round of a module that cannot be reached.</summary>
    public const int Never = int.MaxValue;

    private const int Unknown = 0;

    // Chains of prerequisites longer than this are followed in rounds, not by calls within calls.
    private const int LongestCall = 32;

    private readonly int[] _rounds = new int[index.Count];
    private readonly List<int> _known = [];
    private readonly RoundsInFull _all = new(index);
    private LearnerQuery _query = null!;

    /// <summary>Forgets the learner before; the next one is asked about from now on.</summary>
    public void Begin(LearnerQuery query)
    {
        foreach (int module in _known)
        {
            _rounds[module] = Unknown;
        }

        _known.Clear();
        _query = query;
    }

    /// <summary>Whether a module can be reached at all.</summary>
    public bool IsReachable(int module) => Round(module) != Never;

    /// <summary>The round of a module.</summary>
    public int Round(int module) => Round(module, LongestCall);

    private int Round(int module, int callsLeft)
    {
        if (_rounds[module] == Unknown)
        {
            int round = openness.IsFirst(_query, module) ? First
                : !openness.IsOpen(_query, module) ? Never
                : Later(module, callsLeft);
            if (round == Unknown)
            {
                FindAll();
            }
            else if (_rounds[module] == Unknown)
            {
                Know(module, round);
            }
        }

        return _rounds[module];
    }

    // The round of an open module that lacks something; unknown when it is not easy to tell.
    private int Later(int module, int callsLeft)
    {
        if (callsLeft == 0)
        {
            return Unknown;
        }

        int latest = First;
        foreach (PrerequisiteGroupView group in index.Hard.Of(index.Records[module].Hard))
        {
            if (_query.Meets(group))
            {
                continue;
            }

            int earliest = Never;
            foreach (int member in group.Alternatives)
            {
                earliest = Math.Min(earliest, Round(member, callsLeft - 1));
            }

            if (earliest == Never)
            {
                return Never;
            }

            latest = Math.Max(latest, earliest);
        }

        foreach (CompetencyAmount asked in index.Asked[index.Records[module].Asked])
        {
            if (Openness.IsBelowEntry(_query, asked) && !IsSuppliedFirst(asked))
            {
                return Unknown;
            }
        }

        return latest + 1;
    }

    private bool IsSuppliedFirst(CompetencyAmount asked)
    {
        foreach (Supplier supplier in index.Supply.Suppliers[asked.Competency])
        {
            if (supplier.Attainment >= asked.Amount - Openness.MasteryTolerance && IsFirst(supplier.Module))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFirst(int module)
    {
        if (_rounds[module] == Unknown)
        {
            if (!openness.IsFirst(_query, module))
            {
                return false;
            }

            Know(module, First);
        }

        return _rounds[module] == First;
    }

    private void FindAll()
    {
        _known.Clear();
        _all.Fill(_query, openness, _rounds);
        for (int module = 0; module < _rounds.Length; module++)
        {
            _known.Add(module);
        }
    }

    private void Know(int module, int round)
    {
        _rounds[module] = round;
        _known.Add(module);
    }
}
