using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>
/// The open modules that lack or miss something that a module would supply, and those that wait for these in turn, whether or not they can
/// be reached: no chain leads elsewhere. Not thread-safe.
/// </summary>
internal sealed class WaitingModules
{
    private readonly RankingCore _core;
    private readonly NumberedProgramme _index;
    private readonly LearnerQuery _query;
    private readonly int _module;
    private readonly int[] _first;
    private readonly Lazy<int[]> _all;

    /// <summary>Finds those of a module.</summary>
    /// <param name="core">The engine.</param>
    /// <param name="query">The learner.</param>
    /// <param name="module">Number of the module.</param>
    public WaitingModules(RankingCore core, LearnerQuery query, int module)
    {
        (_core, _index, _query, _module) = (core, core.Index, query, module);
        _first = [.. WaitingFor(module)];
        _all = new Lazy<int[]>(FindAll);
    }

    /// <summary>All of them, without the module itself.</summary>
    public int[] All => _all.Value;

    /// <summary>Whether some module still waits for the module itself once others are completed.</summary>
    public bool IsSupplied(NumberedState state)
    {
        foreach (int other in _first)
        {
            if (!state.Is(other, ModuleState.Completed) && Waits(state, other, _module))
            {
                return true;
            }
        }

        return false;
    }

    private int[] FindAll()
    {
        var seen = new HashSet<int>(_first) { _module };
        var next = new Queue<int>(_first);
        var all = new List<int>();
        while (next.TryDequeue(out int module))
        {
            all.Add(module);
            foreach (int other in WaitingFor(module).Where(seen.Add))
            {
                next.Enqueue(other);
            }
        }

        return [.. all];
    }

    private IEnumerable<int> WaitingFor(int module) => Enumerable.Range(0, _index.Count)
        .Where(other => other != module && Waits(_query.State, other, module) && _core.Openness.IsOpen(_query, other));

    // Whether a module would supply something that another one lacks or misses.
    private bool Waits(NumberedState state, int other, int module)
    {
        ref readonly ModuleRecord record = ref _index.Records[other];
        return HasUnmet(state, _index.Hard.Of(record.Hard), module) || HasUnmet(state, _index.Advised.Of(record.Advised), module)
            || IsBelow(state, record.Asked, module);
    }

    private static bool HasUnmet(NumberedState state, PrerequisiteGroupList groups, int module)
    {
        foreach (PrerequisiteGroupView group in groups)
        {
            if (group.Alternatives.Contains(module) && !state.Meets(group))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBelow(NumberedState state, ItemRange range, int module)
    {
        foreach (CompetencyAmount asked in _index.Asked[range])
        {
            if (!MasteryRules.Reaches(state.Mastery[asked.Competency], asked.Amount))
            {
                foreach (CompetencyAmount taught in _index.Taught[_index.Records[module].Taught])
                {
                    if (taught.Competency == asked.Competency && MasteryRules.Reaches(taught.Amount, asked.Amount))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
