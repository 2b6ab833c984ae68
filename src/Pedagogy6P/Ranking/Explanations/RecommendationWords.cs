using System.Collections.Immutable;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Explanations;

/// <summary>The sentences behind a recommendation: flags, then facts in the order of the terms.</summary>
internal sealed class RecommendationWords(Wording wording, FurtherWords further)
{
    private readonly RetentionWords _retention = new(wording);
    private readonly ChainWords _chain = new(wording);
    private readonly DemandWords _demand = new(wording);
    private readonly EvidenceWords _evidence = new(wording);

    public ImmutableArray<ExplanationLine> Describe(Titles titles, Recommendation recommendation)
    {
        var lines = ImmutableArray.CreateBuilder<ExplanationLine>();
        lines.AddRange(Flags(titles, recommendation).Select(text => new ExplanationLine(null, text)));
        if (recommendation.Facts is RecommendationFacts facts)
        {
            Module? module = titles.Programme.FindModule(recommendation.ModuleId);
            void Add(Term? term, IEnumerable<string> texts) => lines.AddRange(texts.Select(text => new ExplanationLine(term, text)));
            Add(Term.Need, Need(titles, recommendation, facts));
            Add(Term.Schedule, Schedule(facts));
            Add(Term.Travel, [Travel(titles, module, facts)]);
            Add(null, Price(module, facts));
            Add(Term.Retention, _retention.Describe(facts));
            Add(Term.Demand, _demand.Describe(titles, facts));
            Add(Term.Preference, Preference(titles, facts));
            Add(Term.Evidence, _evidence.Describe(facts));
            Add(Term.Practice, Practice(titles, facts));
            lines.AddRange(further.Describe(module, facts));
        }

        return lines.ToImmutable();
    }

    private IEnumerable<string> Flags(Titles titles, Recommendation recommendation)
    {
        if (recommendation.Pinned)
        {
            yield return wording.Raw("Flag.Pinned");
        }

        if (recommendation.Mandatory)
        {
            yield return wording.Raw("Flag.Mandatory");
        }

        if (!recommendation.MissingAdvised.IsEmpty)
        {
            yield return wording.Fill("Flag.Advised", ("modules", wording.AllOf([.. recommendation.MissingAdvised.Select(titles.Module)])));
        }

        if (recommendation.RefreshFirst is ImmutableArray<string> faded)
        {
            yield return wording.Fill("Flag.RefreshFirst", ("competencies", wording.AllOf([.. faded.Select(titles.Competency)])));
        }

        if (recommendation.GainLeft is < 1 and double left)
        {
            yield return wording.Fill("Flag.GainLeft", ("share", wording.Percent(left)));
        }

        if (recommendation.Overlap is SessionOverlap overlap)
        {
            yield return Overlap(titles, overlap);
        }
    }

    private string Overlap(Titles titles, SessionOverlap overlap)
    {
        string modules = wording.AllOf([.. overlap.ModuleIds.Select(titles.Module)]);
        return overlap.NextSessionId is string id && titles.Programme.FindSession(id) is Session next
            ? wording.Fill("Flag.Overlap.Next", ("modules", modules), ("start", wording.Date(next.Start)), ("end", wording.Date(next.End)))
            : wording.Fill("Flag.Overlap", ("modules", modules));
    }

    // What it opens the way to is why it is there; a gap that it closes itself comes on top.
    private IEnumerable<string> Need(Titles titles, Recommendation recommendation, RecommendationFacts facts)
    {
        string asker = wording.Raw(facts.GoalsOfOpenRoles ? "Asker.OpenRoles" : "Asker.Goals");
        IEnumerable<string> gaps = facts.Gaps.Select(gap => Gap(titles, gap, asker));
        if (recommendation.Opens.IsEmpty)
        {
            return facts.Gaps.IsEmpty ? [wording.Fill("Fact.NoGap", ("asker", asker))] : gaps;
        }

        string? goal = facts.OpensGaps.IsEmpty ? null : titles.Competency(facts.OpensGaps[0].CompetencyId);
        return gaps.Prepend(_chain.Describe([.. recommendation.Opens.Select(titles.Module)], goal, facts));
    }

    private string Gap(Titles titles, GapFact gap, string asker)
    {
        string key = (gap.Evidence > 0 ? "Fact.Gap" : "Fact.Gap.Unknown") + (gap.Attainment >= gap.Goal ? ".Whole" : ".Part");
        return wording.Fill(
            key,
            ("competency", titles.Competency(gap.CompetencyId)),
            ("asker", asker),
            ("mastery", wording.Percent(gap.Mastery)),
            ("goal", wording.Percent(gap.Goal)),
            ("attainment", wording.Percent(gap.Attainment)),
            ("gain", wording.Points(gap.Gain)),
            ("missing", wording.Points(gap.Goal - gap.Mastery)),
            ("evidence", Evidence(gap.Evidence)));
    }

    // Nobody made one and a half observations: evidence that is not counted but weighed is said so.
    private string Evidence(double evidence)
    {
        string key = evidence == Math.Floor(evidence) ? "Fact.Gap" : "Fact.Gap.Worth";
        return wording.Fill(wording.Plural(key, evidence), ("number", wording.Number(evidence, 1)));
    }

    private IEnumerable<string> Schedule(RecommendationFacts facts)
    {
        if (facts.Start is not DateOnly start || facts.End is not DateOnly end)
        {
            yield return wording.Fill("Fact.SelfPaced", ("hours", wording.Hours(facts.Hours)));
            yield break;
        }

        yield return start == end
            ? wording.Fill("Fact.OneDay", ("day", wording.Date(start)), ("hours", wording.Hours(facts.Hours)))
            : wording.Fill(
                "Fact.Session",
                ("start", wording.Date(start)),
                ("end", wording.Date(end)),
                ("load", wording.Hours(facts.Load ?? 0)),
                ("hours", wording.Hours(facts.Hours)));
        yield return facts.Slots is { IsNever: false } slots
            ? wording.Fill("Fact.Slots", ("slots", WeeklyWords.Describe(wording, slots)))
            : wording.Raw("Fact.AnyTime");
    }

    private string Travel(Titles titles, Module? module, RecommendationFacts facts) => (facts.SiteId, module?.Modality) switch
    {
        (string site, _) => wording.Fill("Fact.Site", ("site", titles.Site(site)), ("distance", wording.Kilometres(facts.DistanceKm))),
        (null, Modality.Workplace) => wording.Raw("Fact.Workplace"),
        (null, Modality.Hybrid) => wording.Raw("Fact.Hybrid"),
        _ => wording.Raw("Fact.Online"),
    };

    private IEnumerable<string> Price(Module? module, RecommendationFacts facts) =>
        facts.Price > 0 ? [wording.Fill("Fact.Price", ("price", wording.Euros(facts.Price)))]
        : module?.Price > 0 ? [wording.Raw("Fact.Funded")]
        : [];

    private IEnumerable<string> Preference(Titles titles, RecommendationFacts facts) => facts.SharedTopics.IsEmpty
        ? []
        : [wording.Fill("Fact.Topics", ("topics",
        wording.List(facts.SharedTopics.Select(topic => titles.Term(VocabularyKind.Topic, topic)))))];

    private IEnumerable<string> Practice(Titles titles, RecommendationFacts facts)
    {
        if (!facts.SharedSettings.IsEmpty)
        {
            yield return wording.Fill("Fact.Settings", ("settings",
                wording.List(facts.SharedSettings.Select(setting => titles.Term(VocabularyKind.Setting, setting)))));
        }

        foreach (SettingKinFact kin in facts.RelatedSettings)
        {
            yield return wording.Fill(
                kin.ModuleIsBroader ? "Fact.Settings.Broader" : "Fact.Settings.Narrower",
                ("module", wording.Quote(titles.Term(VocabularyKind.Setting, kin.ModuleSetting))),
                ("learner", wording.Quote(titles.Term(VocabularyKind.Setting, kin.LearnerSetting))));
        }

        if (facts.HandsOnShare > 0)
        {
            yield return wording.Fill("Fact.HandsOn", ("share", wording.Percent(facts.HandsOnShare)));
        }
    }
}
