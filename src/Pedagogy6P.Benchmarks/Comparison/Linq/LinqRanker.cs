using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Personalised;
using Pedagogy6P.Practice;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking;

namespace Pedagogy6P.Benchmarks.Comparison.Linq;

/// <summary>The ranking as it is written when speed does not matter: queries over the domain objects, pair by pair. Not thread-safe.</summary>
internal sealed class LinqRanker(Programme programme, PedagogyOptions options, DateOnly asOf)
{
    private readonly LinqCatalogue _catalogue = new(programme, options, asOf);
    private readonly TermWeights _weights = options.Weights.Normalised();

    public ImmutableArray<LinqRanked> Rank(Learner learner, int k)
    {
        var known = new LinqKnowledge(_catalogue, learner);
        IReadOnlyDictionary<string, double> evidence = _catalogue.Evidence(learner.Audience);
        return
        [
            .. programme.Modules
                .Where(module => IsOpen(learner, known, module) && MeetsMastery(learner, known, module))
                .Select(module => (Module: module, Choice: LinqSession.Choose(_catalogue, _weights, options.SelfPacedWeeks, learner, module)))
                .Where(item => item.Choice is not null)
                .Select(item => new LinqRanked(
                    item.Module.Id,
                    item.Choice!.Session?.Id,
                    learner.Pinned.Contains(item.Module.Id, StringComparer.Ordinal),
                    Score(learner, known, item.Module, item.Choice, evidence[item.Module.Id])))
                .OrderByDescending(item => item.Pinned).ThenByDescending(item => item.Score).ThenBy(item => item.Module, StringComparer.Ordinal)
                .Take(k),
        ];
    }

    private static bool IsMandatory(Learner learner, Module module) => module.MandatoryFor.Any(role => learner.Roles.Contains(role, StringComparer.Ordinal));

    private bool IsOpen(Learner learner, LinqKnowledge known, Module module) =>
        !known.Completed.Contains(module.Id)
        && !known.Active.Contains(module.Id)
        && !learner.Vetoed.Contains(module.Id, StringComparer.Ordinal)
        && (module.Audiences.IsEmpty || module.Audiences.Contains(learner.Audience, StringComparer.Ordinal))
        && learner.Level >= module.MinLevel
        && Spoken(module.Languages).Intersect(Spoken(learner.Languages), StringComparer.Ordinal).Any()
        && (learner.Modalities.IsEmpty || learner.Modalities.Contains(module.Modality))
        && (learner.Budget is null || module.Price <= learner.Budget || module.Labels.Any(label => learner.Funding.Contains(label, StringComparer.Ordinal)));

    private bool MeetsMastery(Learner learner, LinqKnowledge known, Module module) =>
        (known.Gain(_catalogue.Taught[module.Id]) >= Need.SmallestGain || !known.HasGoals || learner.Pinned.Contains(module.Id, StringComparer.Ordinal) || IsMandatory(learner, module))
        && _catalogue.Entries[module.Id].All(row => known.Mastery(row.Competency) >= row.Entry - Feasibility.MasteryTolerance)
        && programme.Graph.GroupsOf(module.Id).Where(group => group.Kind == PrerequisiteKind.Hard)
            .All(group => group.Alternatives.Any(alternative => IsDone(known, alternative)));

    private IEnumerable<string> Spoken(ImmutableArray<string> tags) =>
        tags.DefaultIfEmpty(programme.Tables.Language).Select(LanguageTag.Primary);

    private bool IsDone(LinqKnowledge known, string module) => known.Completed.Contains(module)
        || (_catalogue.Taught[module].Any() && _catalogue.Taught[module].All(row =>
            known.Mastery(row.Competency) >= row.Attainment - Feasibility.MasteryTolerance && known.Evidence(row.Competency) >= 1));

    private double Score(Learner learner, LinqKnowledge known, Module module, LinqSession choice, double evidence)
    {
        double need = Need.Term(known.Gain(_catalogue.Taught[module.Id]), _catalogue.TypicalHours, module.Hours);
        bool shared = module.Settings.Any(setting => learner.Settings.Contains(setting, StringComparer.Ordinal));
        double practice = PracticeMatch.Term(module.HandsOnShare, PracticeMatch.Match(shared, learner.Settings.IsEmpty || module.Settings.IsEmpty));
        return (_weights.Need * need)
            + (_weights.Schedule * choice.Schedule)
            + (_weights.Travel * choice.Travel)
            + (_weights.Retention * (1 - options.DropoutRisk.Probability(learner, module, choice.Session)))
            + (_weights.Demand * need * _catalogue.Demand[module.Id])
            + (_weights.Preference * options.Preference.Preference(learner, module))
            + (_weights.Evidence * need * evidence)
            + (_weights.Practice * need * practice);
    }
}
