using System.Collections.Immutable;
using Pedagogy6P.Personalised;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Ranking;

/// <summary>The hard rules of a (learner, module) pair: one predicate per rule, one list of all reasons.</summary>
internal sealed class Feasibility(ModuleIndex index, SessionChooser chooser)
{
    /// <summary>Slack allowed when a mastery is compared with a level asked.</summary>
    public const double MasteryTolerance = 1e-6;

    private const ModuleState Closed = ModuleState.Completed | ModuleState.InProgress | ModuleState.Vetoed;

    /// <summary>Whether a pair passes every rule, with its gain and chosen session.</summary>
    public bool Passes(LearnerQuery query, int module, out double gain, out SessionChoice choice)
    {
        gain = 0;
        choice = default;
        return PassesChoicesAndProfile(query, module) && PassesMastery(query, module, out gain) && PassesSessions(query, module, out choice);
    }

    /// <summary>Whether a pair passes the rules that look at choices and profile: all but mastery and sessions.</summary>
    public bool PassesChoicesAndProfile(LearnerQuery query, int module) =>
        PassesChoices(query, module) && OpenToAudience(query, module) && !BelowLevel(query, module)
        && SharesLanguage(query, module) && AcceptsModality(query, module);

    /// <summary>Whether a pair passes the rules that no bitmap of modules can hold: the learner's choices and budget.</summary>
    public bool PassesChoices(LearnerQuery query, int module) =>
        !query.Is(module, Closed | ModuleState.Excluded) && !OverBudget(query, module);

    /// <summary>Whether a pair passes the rules that look at mastery: gain, entry levels, prerequisites.</summary>
    public bool PassesMastery(LearnerQuery query, int module, out double gain)
    {
        gain = query.Gain(module);
        return !IsUseless(query, module, gain) && MeetsEntry(query, module) && index.Hard.AreMet(query, index.Records[module].Hard);
    }

    /// <summary>Whether some session is left, and which is chosen.</summary>
    public bool PassesSessions(LearnerQuery query, int module, out SessionChoice choice)
    {
        choice = chooser.Choose(query, module);
        return choice.Failure is null;
    }

    /// <summary>Every reason why a pair is infeasible, in the order of the codes; empty when it is feasible.</summary>
    public ImmutableArray<Reason> Reasons(LearnerQuery query, int module)
    {
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
        AddAbout(facts.Audiences, !OpenToAudience(query, module), ReasonCode.Audience);
        AddIf(BelowLevel(query, module), ReasonCode.Level, query.Learner.Level, facts.MinLevel);
        AddAbout(facts.Languages.IsEmpty ? [index.Programme.Tables.Language] : facts.Languages, !SharesLanguage(query, module), ReasonCode.Language);
        AddAbout([.. query.Learner.Modalities.Prepend(facts.Modality).Select(ModalityWords.Of)], !AcceptsModality(query, module), ReasonCode.Modality);
        foreach (int[] group in index.Hard.Unmet(query, module))
        {
            reasons.Add(new Reason(ReasonCode.Prerequisite, [.. group.Select(alternative => index.ModuleIds.Words[alternative])]));
        }

        foreach (CompetencyAmount asked in index.Asked[module])
        {
            if (IsBelowEntry(query, asked))
            {
                reasons.Add(new Reason(ReasonCode.Entry, [index.Competencies.Words[asked.Competency]], query.Mastery[asked.Competency], asked.Amount));
            }
        }

        AddIf(OverBudget(query, module), ReasonCode.Budget, facts.Price, query.Budget);
        AddIf(IsUseless(query, module, query.Gain(module)), ReasonCode.NoGain);
        if (chooser.Choose(query, module) is { Failure: not null } choice)
        {
            reasons.Add(SessionReason(query, module, choice));
        }

        return reasons.ToImmutable();
    }

    /// <summary>Modules of the advised groups that are not satisfied, in ordinal order.</summary>
    public ImmutableArray<string> MissingAdvised(LearnerQuery query, int module) =>
    [
        .. index.Advised.Unmet(query, module).SelectMany(group => group).Distinct().Order().Select(alternative => index.ModuleIds.Words[alternative]),
    ];

    /// <summary>What a module costs the learner: nothing when one of its labels is in their funding.</summary>
    public double Price(LearnerQuery query, int module) =>
        index.LabelBits.Intersects(module, query.Words.Funding) ? 0 : index.Records[module].Price;

    private static bool IsUseless(LearnerQuery query, int module, double gain) =>
        gain < Need.SmallestGain && query.HasGoals && !query.Is(module, ModuleState.Pinned | ModuleState.Mandatory);

    private static bool IsBelowEntry(LearnerQuery query, CompetencyAmount asked) =>
        query.Mastery[asked.Competency] < asked.Amount - MasteryTolerance;

    private bool OpenToAudience(LearnerQuery query, int module) =>
        index.Records[module].OpenToAll || index.AudienceBits.Has(module, query.Audience);

    private bool BelowLevel(LearnerQuery query, int module) => query.Learner.Level < index.Records[module].MinLevel;

    private bool SharesLanguage(LearnerQuery query, int module) => index.LanguageBits.Intersects(module, query.Words.Languages);

    private bool AcceptsModality(LearnerQuery query, int module) => (query.ModalityMask >> index.Records[module].Modality & 1) != 0;

    private bool OverBudget(LearnerQuery query, int module) =>
        index.Records[module].Price > query.Budget && Price(query, module) > query.Budget;

    private bool MeetsEntry(LearnerQuery query, int module)
    {
        foreach (CompetencyAmount asked in index.Asked[index.Records[module].Asked])
        {
            if (IsBelowEntry(query, asked))
            {
                return false;
            }
        }

        return true;
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
            ReasonCode.Distance => new Reason(code, ids, stopped.Min(session => query.Distance(sessions.Records[session].Site)), query.MaxDistanceKm),
            _ => new Reason(code, ids),
        };
    }
}
