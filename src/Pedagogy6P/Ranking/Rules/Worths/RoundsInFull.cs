using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Ranking.Rules.Worths;

/// <summary>
/// Finds the rounds of all modules at once, each lack of a module being looked at when it is first supplied. Not thread-safe.
/// </summary>
internal sealed class RoundsInFull(NumberedProgramme index)
{
    private const int Met = -1;

    private readonly int[] _lacks = new int[index.Count];
    private readonly bool[] _supplied = new bool[index.Hard.Numbers];

    // How many of the askers of a competency, the lowest entry first, have been supplied already.
    private readonly int[] _askersDone = new int[index.Competencies.Count];
    private readonly List<int> _reached = [];
    private readonly List<int> _next = [];

    /// <summary>Writes the round of every module.</summary>
    public void Fill(LearnerQuery query, Openness openness, Span<int> rounds)
    {
        Array.Clear(_supplied);
        Array.Clear(_askersDone);
        _next.Clear();
        rounds.Fill(Reachability.Never);
        for (int module = 0; module < rounds.Length; module++)
        {
            bool begun = query.Is(module, ModuleState.InProgress);
            _lacks[module] = begun || !openness.IsOpen(query, module) ? Met : Lacks(query, module);
            if (begun || _lacks[module] == 0)
            {
                _lacks[module] = Met;
                _next.Add(module);
            }
        }

        for (int round = Reachability.First; _next.Count > 0; round++)
        {
            _reached.Clear();
            _reached.AddRange(_next);
            _next.Clear();
            foreach (int module in _reached)
            {
                rounds[module] = round;
            }

            foreach (int module in _reached)
            {
                SupplyGroups(module);
                SupplyCompetencies(query, module);
            }
        }
    }

    private int Lacks(LearnerQuery query, int module)
    {
        int lacks = 0;
        foreach (PrerequisiteGroupView group in index.Hard.Of(index.Records[module].Hard))
        {
            bool met = query.Meets(group);
            _supplied[group.Number] = met;
            lacks += met ? 0 : 1;
        }

        foreach (CompetencyAmount asked in index.Asked[index.Records[module].Asked])
        {
            lacks += Openness.IsBelowEntry(query, asked) ? 1 : 0;
        }

        return lacks;
    }

    private void SupplyGroups(int module)
    {
        foreach (Dependent dependent in index.Supply.Dependents[module])
        {
            if (!_supplied[dependent.Group] && _lacks[dependent.Module] != Met)
            {
                _supplied[dependent.Group] = true;
                LackLess(dependent.Module);
            }
        }
    }

    private void SupplyCompetencies(LearnerQuery query, int module)
    {
        foreach (CompetencyAmount taught in index.Taught[index.Records[module].Taught])
        {
            ReadOnlySpan<Asker> askers = index.Supply.Askers[taught.Competency];
            ref int done = ref _askersDone[taught.Competency];
            for (; done < askers.Length && MasteryRules.Reaches(taught.Amount, askers[done].Entry); done++)
            {
                Asker asker = askers[done];
                if (_lacks[asker.Module] != Met && Openness.IsBelowEntry(query, new CompetencyAmount(taught.Competency, asker.Entry)))
                {
                    LackLess(asker.Module);
                }
            }
        }
    }

    private void LackLess(int module)
    {
        if (--_lacks[module] == 0)
        {
            _lacks[module] = Met;
            _next.Add(module);
        }
    }
}
