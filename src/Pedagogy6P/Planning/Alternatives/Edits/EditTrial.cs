using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>Tries sets of edits by ranking the records that they leave. Not thread-safe.</summary>
internal sealed class EditTrial(RankingCore core, QueryScratch scratch, DateOnly asOf, int module, EditedRecord record, EditAim aim)
{
    // Work beside one look at a set; settling chains takes as long as looking at each module of the programme a few times.
    private const int WorkOfCompiling = 10;
    private const int WorkOfRanking = 10;
    private const int ModulesOfSettling = 2;

    /// <summary>Work done so far.</summary>
    public long Work { get; private set; }

    /// <summary>Whether some set made the module feasible.</summary>
    public bool WasFeasible { get; private set; }

    /// <summary>The record that a set leaves, compiled into the trial's memory.</summary>
    public Learner Compile(EditSet set)
    {
        Learner edited = record.Apply(set);
        core.Compile(scratch, edited, asOf);
        return edited;
    }

    /// <summary>Whether the module is feasible with a set.</summary>
    public bool IsFeasible(EditSet set)
    {
        Work += WorkOfCompiling;
        Compile(set);
        Work += Openness.IsNeeded(scratch.Query, module) ? 0 : core.Index.Count / ModulesOfSettling;
        bool isFeasible = core.Feasibility.Passes(scratch.Worths, module);
        WasFeasible |= isFeasible;
        return isFeasible;
    }

    /// <summary>Whether a set reaches the aim.</summary>
    /// <param name="set">The set.</param>
    /// <param name="most">How many of the first are looked at.</param>
    /// <param name="ahead">The modules that stand before the module, of those first ones; none where it is infeasible.</param>
    public bool Holds(EditSet set, int most, out ImmutableArray<int> ahead)
    {
        ahead = [];
        if (!IsFeasible(set))
        {
            return false;
        }

        if (aim == EditAim.Feasible)
        {
            return true;
        }

        Work += WorkOfRanking;
        core.Rank(scratch, most);
        var first = ImmutableArray.CreateBuilder<int>();
        for (int rank = 0; rank < scratch.Top.Count && scratch.Top[rank].Module != module; rank++)
        {
            first.Add(scratch.Top[rank].Module);
        }

        ahead = first.ToImmutable();
        return ahead.IsEmpty;
    }
}
