using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Personalised;
using Pedagogy6P.Practice;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Benchmarks.Comparison.Linq;

/// <summary>
/// The ranking as it is written when speed does not matter: queries over the domain objects, pair by pair. Not thread-safe.
/// </summary>
internal sealed class LinqRanker(Programme programme, PedagogyOptions options, DateOnly asOf)
{
    private readonly LinqCatalogue _catalogue = new(programme, options, asOf);
    private readonly TermWeights _weights = options.Weights.Normalised();

    public ImmutableArray<LinqRanked> Rank(Learner learner, int k)
    {
        var known = new LinqKnowledge(_catalogue, learner);
        IReadOnlyDictionary<string, double> evidence = _catalogue.Evidence(learner.Audience);
        var worths = new LinqWorths(_catalogue, options, learner, known, programme.Modules.Where(module => IsOpen(learner, known, module)));
        return
        [
            .. worths.Available
                .Select(module => (Module: module,
                Choice: LinqSession.Choose(_catalogue, _weights, options.SelfPacedWeeks, learner, module)))
                .Where(item => item.Choice is not null)
                .Select(item => new LinqRanked(
                    item.Module.Id,
                    item.Choice!.Session?.Id,
                    learner.Pinned.Contains(item.Module.Id, StringComparer.Ordinal),
                    Score(learner, worths.Of(item.Module), item.Module, item.Choice, evidence[item.Module.Id])))
                .OrderByDescending(item => item.Pinned).ThenByDescending(item => item.Score).ThenBy(item => item.Module,
                StringComparer.Ordinal)
                .Take(k),
        ];
    }

    private bool IsOpen(Learner learner, LinqKnowledge known, Module module) =>
        !known.Completed.Contains(module.Id)
        && !known.Active.Contains(module.Id)
        && !learner.Vetoed.Contains(module.Id, StringComparer.Ordinal)
        && !learner.Declined.Any(decline => string.Equals(decline.ModuleId, module.Id, StringComparison.Ordinal)
            && decline.Date <= asOf && asOf < decline.Date.AddDays(options.DeclinedDays))
        && (module.Audiences.IsEmpty || module.Audiences.Contains(learner.Audience, StringComparer.Ordinal))
        && learner.Level >= module.MinLevel
        && Spoken(module.Languages).Intersect(Spoken(learner.Languages), StringComparer.Ordinal).Any()
        && (learner.Modalities.IsEmpty || learner.Modalities.Contains(module.Modality))
        && (learner.Budget is null || module.Price <= learner.Budget
        || module.Labels.Any(label => learner.Funding.Contains(label, StringComparer.Ordinal)));

    private IEnumerable<string> Spoken(ImmutableArray<string> tags) =>
        tags.DefaultIfEmpty(programme.Tables.Language).Select(LanguageTag.Primary);

    private double Score(Learner learner, (double Gain, double Hours) worth, Module module, LinqSession choice, double evidence)
    {
        double dropout = ValueOf(options.DropoutRisk.For(learner, asOf), module, choice.Session);
        double preference = ValueOf(options.Preference.For(learner, asOf), module, choice.Session);
        double need = Need.Term(worth.Gain, _catalogue.TypicalHours, worth.Hours);
        bool shared = module.Settings.Any(setting => learner.Settings.Contains(setting, StringComparer.Ordinal));
        bool related = module.Settings.Any(setting => learner.Settings.Any(other => IsAbove(setting, other) || IsAbove(other, setting)));
        double practice = PracticeMatch.Term(module.HandsOnShare,
            PracticeMatch.Match(shared, related, learner.Settings.IsEmpty || module.Settings.IsEmpty));
        return (_weights.Need * need)
            + (_weights.Schedule * need * choice.Schedule)
            + (_weights.Travel * need * choice.Travel)
            + (_weights.Retention * need * (1 - dropout))
            + (_weights.Demand * need * _catalogue.Demand[module.Id])
            + (_weights.Preference * need * preference)
            + (_weights.Evidence * need * evidence)
            + (_weights.Practice * need * practice);
    }

    private static double ValueOf(IPairValues values, Module module, Session? session)
    {
        double value = 0;
        values.Fill([new ModuleOffer(module, session)], new Span<double>(ref value));
        return value;
    }

    private bool IsAbove(string setting, string other) => programme.Terms.AncestorsOf(other).Contains(setting, StringComparer.Ordinal);
}
