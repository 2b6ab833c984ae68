using Pedagogy6P.Catalogue;
using Pedagogy6P.Personalised;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Query.Goals;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>
/// With which target roles a module may have a worth at all once some modules are completed, and whatever is completed besides: completing
/// modules takes gains and lacks away and never brings any. What is not among these need not be tried; what is may still turn out to have
/// none. Not thread-safe.
/// </summary>
internal sealed class WorthProspects
{
    private readonly NumberedProgramme _index;
    private readonly LearnerQuery _query;
    private readonly int _module;
    private readonly double[] _floors;
    private readonly WaitingModules _waiting;
    private readonly Lazy<bool> _opensAsIs;
    private readonly Lazy<int[]> _opening;

    /// <summary>Prospects of a module.</summary>
    /// <param name="core">The engine.</param>
    /// <param name="query">The learner, to whom all modules that may be completed are open.</param>
    /// <param name="module">Number of the module.</param>
    /// <param name="isAvailable">Whether a module may be completed first.</param>
    public WorthProspects(RankingCore core, LearnerQuery query, int module, Predicate<int> isAvailable)
    {
        (_index, _query, _module) = (core.Index, query, module);
        _floors = [.. _index.Taught[module].ToArray().Select(taught => FloorOf(taught.Competency, isAvailable))];
        _waiting = new WaitingModules(core, query, module);
        Role[] roles = _index.Roles.Roles;
        Open =
        [
            .. Enumerable.Range(0, roles.Length).Where(role => GoalSets.IsOpen(roles[role], query.Learner.Audience)
                && query.State.Roles.BinarySearch(role) < 0),
        ];
        _opensAsIs = new Lazy<bool>(() => _waiting.All.Any(other => Openness.IsNeeded(query, other)));
        _opening = new Lazy<int[]>(() => Array.FindAll(Open, OpensWayTo));
    }

    /// <summary>Numbers of the roles open to the learner's audience that are no target yet.</summary>
    public int[] Open { get; }

    /// <summary>Whether the module may have a worth with the target roles there are.</summary>
    public bool IsPossibleAsIs(NumberedState state) => Openness.IsWanted(_query, _module)
        || Gains(state) || (_waiting.IsSupplied(state) && _opensAsIs.Value);

    /// <summary>
    /// The roles with which it may have one, those first with which it brings a gain or is mandatory; found as asked for.
    /// </summary>
    public IEnumerable<int> RolesFor(NumberedState state)
    {
        bool keeps = !state.Roles.IsEmpty && Gains(state);
        IEnumerable<int> wanted = Open.Where(role => keeps || IsWanted(role, state, _module, _floors));
        return _waiting.IsSupplied(state) ? wanted.Concat(_opening.Value).Distinct() : wanted;
    }

    // What will be known of a competency at least once the module's entry level is reached.
    private double FloorOf(int competency, Predicate<int> isAvailable)
    {
        double floor = 0;
        foreach (CompetencyAmount asked in _index.Asked[_module])
        {
            if (asked.Competency == competency && Openness.IsBelowEntry(_query, asked))
            {
                floor = double.PositiveInfinity;
                foreach (Supplier supplier in _index.Supply.Suppliers[competency])
                {
                    floor = supplier.Supplies(asked) && isAvailable(supplier.Module) ? Math.Min(floor, supplier.Attainment) : floor;
                }
            }
        }

        return floor;
    }

    // Whether the module brings a gain with the goals there are.
    private bool Gains(NumberedState state)
    {
        int place = 0;
        foreach (CompetencyAmount taught in _index.Taught[_module])
        {
            double mastery = Math.Max(_floors[place++], state.MasteryNow[taught.Competency]);
            if (_query.Importance[taught.Competency] > 0
                && Need.Gain(taught.Amount, _query.Goals[taught.Competency], mastery) > 0)
            {
                return true;
            }
        }

        return false;
    }

    // Whether a module that waits for this one is wanted with a role besides.
    private bool OpensWayTo(int role) => (!_query.State.Roles.IsEmpty && _opensAsIs.Value)
        || _waiting.All.Any(other => _query.Is(other, ModuleState.Pinned) || IsWanted(role, _query.State, other, floors: []));

    // Whether a module brings a gain towards a role or is mandatory for it.
    private bool IsWanted(int role, NumberedState state, int module, double[] floors)
    {
        // A learner whose only target role asks nothing has no goals, and so every module is wanted.
        ReadOnlySpan<RoleGoal> goals = _index.Roles.Goals[role];
        if (state.Roles.IsEmpty && !AsksAnything(goals))
        {
            return true;
        }

        int place = 0;
        foreach (CompetencyAmount taught in _index.Taught[module])
        {
            double mastery = Math.Max(place < floors.Length ? floors[place++] : 0, state.MasteryNow[taught.Competency]);
            foreach (RoleGoal goal in goals)
            {
                if (goal.Competency == taught.Competency && Need.Gain(taught.Amount, goal.Level, mastery) > 0)
                {
                    return true;
                }
            }
        }

        return _index.Roles.Mandatory[role].Contains(module);
    }

    private static bool AsksAnything(ReadOnlySpan<RoleGoal> goals)
    {
        foreach (RoleGoal goal in goals)
        {
            if (goal.Importance > 0)
            {
                return true;
            }
        }

        return false;
    }
}
