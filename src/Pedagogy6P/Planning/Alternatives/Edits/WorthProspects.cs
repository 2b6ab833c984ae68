using Pedagogy6P.Catalogue;
using Pedagogy6P.Personalised;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Query.Goals;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>
/// With which target roles a module may have a worth at all, whatever is completed first: completing modules takes gains and lacks away and
/// never brings any. What is not among these need not be tried; what is may still turn out to have none. Immutable.
/// </summary>
internal sealed class WorthProspects
{
    public WorthProspects(RankingCore core, LearnerQuery query, int module)
    {
        NumberedProgramme index = core.Index;
        bool opensWay = Enumerable.Range(0, index.Count).Any(other => other != module && core.Openness.IsOpen(query, other)
            && WaitsFor(index, query.State, other, module));
        IsPossibleAsIs = opensWay || Openness.IsNeeded(query, module);
        Role[] roles = index.Roles.Roles;
        Open =
        [
            .. Enumerable.Range(0, roles.Length).Where(role => GoalSets.IsOpen(roles[role], query.Learner.Audience)
                && query.State.Roles.BinarySearch(role) < 0),
        ];
        Roles = opensWay ? Open : Array.FindAll(Open, role => IsWanted(index, query.State, role, module));
    }

    /// <summary>Whether the module may have a worth with the target roles there are.</summary>
    public bool IsPossibleAsIs { get; }

    /// <summary>Numbers of the roles open to the learner's audience that are no target yet.</summary>
    public int[] Open { get; }

    /// <summary>Those of them with which it may have one.</summary>
    public int[] Roles { get; }

    private static bool IsWanted(NumberedProgramme index, NumberedState state, int role, int module)
    {
        // A learner whose only target role asks nothing has no goals, and so every module is wanted.
        if (state.Roles.IsEmpty && !AsksAnything(index, role))
        {
            return true;
        }

        foreach (CompetencyAmount taught in index.Taught[module])
        {
            foreach (RoleGoal goal in index.Roles.Goals[role])
            {
                if (goal.Competency == taught.Competency && Need.Gain(taught.Amount, goal.Level, state.MasteryNow[goal.Competency]) > 0)
                {
                    return true;
                }
            }
        }

        return index.Roles.Mandatory[role].Contains(module);
    }

    private static bool AsksAnything(NumberedProgramme index, int role)
    {
        foreach (RoleGoal goal in index.Roles.Goals[role])
        {
            if (goal.Level > 0)
            {
                return true;
            }
        }

        return false;
    }

    // Whether the module would supply something that another one lacks or misses.
    private static bool WaitsFor(NumberedProgramme index, NumberedState state, int other, int module)
    {
        foreach (PrerequisiteGroupView group in index.Hard.Of(index.Records[other].Hard))
        {
            if (group.Alternatives.Contains(module) && !state.Meets(group))
            {
                return true;
            }
        }

        foreach (PrerequisiteGroupView group in index.Advised.Of(index.Records[other].Advised))
        {
            if (group.Alternatives.Contains(module) && !state.Meets(group))
            {
                return true;
            }
        }

        foreach (CompetencyAmount asked in index.Asked[other])
        {
            foreach (CompetencyAmount taught in index.Taught[module])
            {
                if (taught.Competency == asked.Competency && MasteryRules.Reaches(taught.Amount, asked.Amount)
                    && !MasteryRules.Reaches(state.Mastery[asked.Competency], asked.Amount))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
