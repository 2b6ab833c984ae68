using Pedagogy6P.Catalogue;
using Pedagogy6P.Personalised;
using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Ranking.Rules;

/// <summary>The hard rules of a (learner, module) pair that neither worth nor sessions take part in: one predicate per rule.</summary>
internal sealed class Openness(NumberedProgramme index)
{
    private const ModuleState Closed = ModuleState.Completed | ModuleState.InProgress | ModuleState.Vetoed | ModuleState.Declined;

    /// <summary>Whether a module is open: it passes the rules that look at choices, profile and budget.</summary>
    public bool IsOpen(LearnerQuery query, int module) => SuitsProfile(query, module) && IsAllowed(query, module);

    /// <summary>Whether the learner's choices and budget allow a module: what no bitmap of modules can hold.</summary>
    public bool IsAllowed(LearnerQuery query, int module) => !query.Is(module, Closed) && !OverBudget(query, module);

    /// <summary>Whether a module lacks nothing: its entry levels and hard prerequisites are met.</summary>
    public bool LacksNothing(LearnerQuery query, int module) =>
        query.State.ReachesEntry(module) && query.State.MeetsAll(index.Hard, index.Records[module].Hard);

    /// <summary>
    /// Whether a module counts as needed although it may bring no gain: pinned, mandatory for a target role, or any module for a learner
    /// without goals.
    /// </summary>
    public static bool IsWanted(LearnerQuery query, int module) =>
        !query.HasGoals || query.Is(module, ModuleState.Pinned | ModuleState.Mandatory);

    /// <summary>Whether a module brings some gain or is wanted.</summary>
    public static bool IsNeeded(LearnerQuery query, int module) => IsWanted(query, module) || query.Gain(module) >= Need.SmallestGain;

    /// <summary>What a module costs the learner: nothing when one of its labels is in their funding.</summary>
    public double Price(LearnerQuery query, int module) =>
        index.LabelBits.Intersects(module, query.Words.Funding) ? 0 : index.Records[module].Price;

    public static bool IsBelowEntry(LearnerQuery query, CompetencyAmount asked) =>
        !MasteryRules.Reaches(query.Mastery[asked.Competency], asked.Amount);

    public bool SuitsAudience(LearnerQuery query, int module) =>
        index.Records[module].OpenToAll || index.AudienceBits.Has(module, query.Audience);

    public bool IsBelowLevel(LearnerQuery query, int module) => query.Learner.Level < index.Records[module].MinLevel;

    public bool SharesLanguage(LearnerQuery query, int module) => index.LanguageBits.Intersects(module, query.Words.Languages);

    public bool AcceptsModality(LearnerQuery query, int module) => (query.ModalityMask >> index.Records[module].Modality & 1) != 0;

    public bool OverBudget(LearnerQuery query, int module) =>
        index.Records[module].Price > query.Budget && Price(query, module) > query.Budget;

    /// <summary>Whether a module passes the rules that look at the learner's profile: audience, level, language, modality.</summary>
    public bool SuitsProfile(LearnerQuery query, int module) => query.KnowsProfile ? query.SuitsProfile(module) :
        SuitsAudience(query, module) && !IsBelowLevel(query, module) && SharesLanguage(query, module) && AcceptsModality(query, module);
}
