using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>The rules that look at a learner and a module alone, straight from the definitions.</summary>
internal sealed class OracleAccess(ProgrammeTables tables, Learner learner, OracleLearner known, DateOnly asOf)
{
    private const int DeclinedDays = 30;

    /// <summary>The codes that close a module, in the order of the definition's table.</summary>
    public IEnumerable<ReasonCode> Closed(Module module)
    {
        var rules = new (ReasonCode Code, bool Fails)[]
        {
            (ReasonCode.Completed, known.Completed.Contains(module.Id)),
            (ReasonCode.InProgress, known.Active.Contains(module.Id)),
            (ReasonCode.Vetoed, learner.Vetoed.Contains(module.Id)),
            (ReasonCode.Declined, learner.Declined.Any(decline => decline.ModuleId == module.Id && decline.Date <= asOf
                && asOf < decline.Date.AddDays(DeclinedDays))),
            (ReasonCode.Audience, !module.Audiences.IsEmpty && !module.Audiences.Contains(learner.Audience)),
            (ReasonCode.Level, learner.Level < module.MinLevel),
            (ReasonCode.Language, !Spoken(module.Languages).Overlaps(Spoken(learner.Languages))),
            (ReasonCode.Modality, !learner.Modalities.IsEmpty && !learner.Modalities.Contains(module.Modality)),
            (ReasonCode.Budget, learner.Budget is double budget && Price(module) > budget),
        };
        return rules.Where(rule => rule.Fails).Select(rule => rule.Code);
    }

    private HashSet<string> Spoken(ImmutableArray<string> tags) =>
        (tags.IsEmpty ? [tables.Language] : tags).Select(tag => tag.Split('-')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private double Price(Module module) => module.Labels.Any(label => learner.Funding.Contains(label)) ? 0 : module.Price;
}
