using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules.Worths;

namespace Pedagogy6P.Ranking.Rules;

/// <summary>The hard rules of a (learner, module) pair together: whether it passes all of them, and every reason why not.</summary>
internal sealed class Feasibility(NumberedProgramme index, Openness openness, SessionChooser chooser)
{
    /// <summary>Whether a pair passes every rule, with its worth among all modules and its chosen session.</summary>
    public bool Passes(WorthFinder worths, int module, out Worth worth, out SessionChoice choice)
    {
        worth = Worth.None;
        choice = default;
        if (!IsAvailable(worths, module) || !PassesSessions(worths.Query, module, out choice))
        {
            return false;
        }

        worths.SettleAll();
        worth = worths.Of(module);
        return worth.Any;
    }

    /// <summary>Whether a pair passes every rule; chains are only looked for where the answer depends on them.</summary>
    public bool Passes(WorthFinder worths, int module)
    {
        if (!IsAvailable(worths, module) || !PassesSessions(worths.Query, module, out _))
        {
            return false;
        }

        return HasWorth(worths, module);
    }

    /// <summary>
    /// Whether a pair passes the rules that look neither at worth nor at sessions, and the module takes part in the query.
    /// </summary>
    public static bool IsAvailable(WorthFinder worths, int module) =>
        !worths.Query.Is(module, ModuleState.Excluded) && worths.IsAvailable(module);

    /// <summary>Whether some session is left, and which is chosen.</summary>
    public bool PassesSessions(LearnerQuery query, int module, out SessionChoice choice)
    {
        choice = chooser.Choose(query, module);
        return choice.Failure is null;
    }

    /// <summary>Every reason why a pair is infeasible, in the order of the codes; empty when it is feasible.</summary>
    public ImmutableArray<Reason> Reasons(WorthFinder worths, int module)
    {
        LearnerQuery query = worths.Query;
        var reasons = ImmutableArray.CreateBuilder<Reason>();
        void AddIf(bool failed, ReasonCode code, double? found = null, double? needed = null) => AddAbout([], failed, code, found, needed);
        void AddAbout(ImmutableArray<string> ids, bool failed, ReasonCode code, double? found = null, double? needed = null)
        {
            if (failed)
            {
                reasons.Add(new Reason(code, ids, found, needed));
            }
        }

        Module facts = index.Modules[module];
        AddIf(query.Is(module, ModuleState.Completed), ReasonCode.Completed);
        AddIf(query.Is(module, ModuleState.InProgress), ReasonCode.InProgress);
        AddIf(query.Is(module, ModuleState.Vetoed), ReasonCode.Vetoed);
        AddIf(query.Is(module, ModuleState.Declined), ReasonCode.Declined, query.DaysSinceDecline(module), query.DeclinedDays);
        AddAbout(facts.Audiences, !openness.SuitsAudience(query, module), ReasonCode.Audience);
        AddIf(openness.IsBelowLevel(query, module), ReasonCode.Level, query.Learner.Level, facts.MinLevel);
        AddAbout(
            facts.Languages.IsEmpty
                ? [index.Programme.Tables.Language] : facts.Languages, !openness.SharesLanguage(query, module), ReasonCode.Language);
        AddAbout([.. query.Learner.Modalities.Distinct().Order().Prepend(facts.Modality).Select(ModalityWords.Of)],
            !openness.AcceptsModality(query, module), ReasonCode.Modality);
        foreach (PrerequisiteGroupView group in index.Hard.Of(index.Records[module].Hard))
        {
            if (!query.Meets(group))
            {
                reasons.Add(new Reason(ReasonCode.Prerequisite, index.ModuleIds.WordsOf(group.Alternatives)));
            }
        }

        foreach (CompetencyAmount asked in index.Asked[module])
        {
            if (Openness.IsBelowEntry(query, asked))
            {
                reasons.Add(new Reason(ReasonCode.Entry, [index.Competencies.Words[asked.Competency]], query.Mastery[asked.Competency],
                    asked.Amount));
            }
        }

        AddIf(openness.OverBudget(query, module), ReasonCode.Budget, facts.Price, query.Budget);
        AddAbout(AskedOf(query, module), !HasWorth(worths, module), ReasonCode.NoGain);
        if (chooser.Choose(query, module) is { Failure: not null } choice)
        {
            reasons.Add(SessionReason(query, module, choice));
        }

        return reasons.ToImmutable();
    }

    /// <summary>Modules of the advised groups that are not satisfied, in ordinal order.</summary>
    public ImmutableArray<string> MissingAdvised(LearnerQuery query, int module)
    {
        var missing = new SortedSet<int>();
        foreach (PrerequisiteGroupView group in index.Advised.Of(index.Records[module].Advised))
        {
            if (!query.Meets(group))
            {
                missing.UnionWith(group.Alternatives.ToArray());
            }
        }

        return index.ModuleIds.WordsOf([.. missing]);
    }

    /// <summary>Competencies whose entry level was once reached and is no longer, in ordinal order; null when there is none.</summary>
    public ImmutableArray<string>? RefreshFirst(LearnerQuery query, int module)
    {
        ImmutableArray<string>.Builder? faded = null;
        foreach (CompetencyAmount asked in index.Asked[module])
        {
            if (!Openness.IsBelowEntry(query, asked) && !MasteryRules.Reaches(query.MasteryNow[asked.Competency], asked.Amount))
            {
                (faded ??= ImmutableArray.CreateBuilder<string>()).Add(index.Competencies.Words[asked.Competency]);
            }
        }

        faded?.Sort(StringComparer.Ordinal);
        return faded?.ToImmutable();
    }

    // Chains are only looked for where it depends on them.
    private bool HasWorth(WorthFinder worths, int module)
    {
        if (!Openness.IsNeeded(worths.Query, module) && openness.IsOpen(worths.Query, module))
        {
            worths.SettleFor(module);
        }

        return worths.HasWorth(module);
    }

    private ImmutableArray<string> AskedOf(LearnerQuery query, int module)
    {
        var asked = ImmutableArray.CreateBuilder<string>();
        foreach (CompetencyAmount taught in index.Taught[module])
        {
            if (query.Goals[taught.Competency] > 0)
            {
                asked.Add(index.Competencies.Words[taught.Competency]);
            }
        }

        return asked.ToImmutable();
    }

    private Reason SessionReason(LearnerQuery query, int module, SessionChoice choice)
    {
        SessionColumns sessions = index.Sessions;
        ReasonCode code = choice.Failure!.Value;
        ImmutableArray<string> ids = choice.Session < 0 ? [] : [sessions.Sessions[choice.Session].Id];
        ItemRange all = index.Records[module].Sessions;
        var stopped = Enumerable.Range(all.First, all.Length).Where(session => chooser.Obstacle(query, session) == code);
        return code switch
        {
            ReasonCode.Load when ids.IsEmpty => new Reason(code, ids, null, query.Learner.HoursPerWeek),
            ReasonCode.Load => new Reason(code, ids, stopped.Min(session => sessions.Records[session].Load), query.Learner.HoursPerWeek),
            ReasonCode.Distance when query.Learner.Location is null => new Reason(code, ids, null, query.MaxDistanceKm),
            ReasonCode.Distance =>
                new Reason(code, ids, stopped.Min(session => query.Distance(sessions.Records[session].Site)), query.MaxDistanceKm),
            _ => new Reason(code, ids),
        };
    }
}
