using System.Collections.Immutable;
using Pedagogy6P.Predictive;
using Pedagogy6P.Programmes;
using Pedagogy6P.Proof;

namespace Pedagogy6P.Ranking.Explanations;

/// <summary>The sentences behind a recommendation: flags, then facts in the order of the terms.</summary>
internal sealed class RecommendationWords(Wording wording)
{
    public ImmutableArray<ExplanationLine> Describe(Titles titles, Recommendation recommendation)
    {
        var lines = ImmutableArray.CreateBuilder<ExplanationLine>();
        lines.AddRange(Flags(titles, recommendation).Select(text => new ExplanationLine(null, text)));
        if (recommendation.Facts is RecommendationFacts facts)
        {
            Module? module = titles.Programme.FindModule(recommendation.Module);
            void Add(Term? term, IEnumerable<string> texts) => lines.AddRange(texts.Select(text => new ExplanationLine(term, text)));
            Add(Term.Need, Need(titles, facts));
            Add(Term.Schedule, Schedule(facts));
            Add(Term.Travel, Travel(titles, facts));
            Add(null, Price(module, facts));
            Add(Term.Retention, Retention(facts));
            Add(Term.Demand, facts.Demand.Select(fact => Demand(titles, fact)));
            Add(Term.Preference, Preference(facts));
            Add(Term.Evidence, [Effect(facts.Effect), .. facts.Studies.Select(Study)]);
            Add(Term.Practice, Practice(facts));
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
    }

    private IEnumerable<string> Need(Titles titles, RecommendationFacts facts) =>
        facts.Gaps.IsEmpty ? [wording.Raw("Fact.NoGap")] : facts.Gaps.Select(gap => Gap(titles, gap));

    private string Gap(Titles titles, GapFact gap) => wording.Fill(
        gap.Attainment >= gap.Goal ? "Fact.Gap.Whole" : "Fact.Gap.Part",
        ("competency", titles.Competency(gap.Competency)),
        ("mastery", wording.Percent(gap.Mastery)),
        ("goal", wording.Percent(gap.Goal)),
        ("gain", wording.Points(gap.Gain)),
        ("missing", wording.Points(gap.Goal - gap.Mastery)),
        ("evidence", gap.Evidence > 0
            ? wording.Fill(wording.Plural("Fact.Gap", gap.Evidence), ("number", wording.Number(gap.Evidence, 1)))
            : wording.Raw("Fact.Gap.Unknown")));

    private IEnumerable<string> Schedule(RecommendationFacts facts)
    {
        if (facts.Start is not DateOnly start || facts.End is not DateOnly end)
        {
            yield return wording.Fill("Fact.SelfPaced", ("hours", wording.Hours(facts.Hours)));
            yield break;
        }

        yield return wording.Fill(
            "Fact.Session",
            ("start", wording.Date(start)),
            ("end", wording.Date(end)),
            ("load", wording.Hours(facts.Load ?? 0)),
            ("hours", wording.Hours(facts.Hours)));
        yield return facts.Slots is { IsNever: false } slots
            ? wording.Fill("Fact.Slots", ("slots", WeeklyWords.Describe(wording, slots)))
            : wording.Raw("Fact.AnyTime");
    }

    private IEnumerable<string> Travel(Titles titles, RecommendationFacts facts) =>
    [
        facts.Site is string site
            ? wording.Fill("Fact.Site", ("site", titles.Site(site)), ("distance", wording.Kilometres(facts.DistanceKm)))
            : wording.Raw("Fact.Online"),
    ];

    private IEnumerable<string> Price(Module? module, RecommendationFacts facts) =>
        facts.Price > 0 ? [wording.Fill("Fact.Price", ("price", wording.Euros(facts.Price)))]
        : module?.Price > 0 ? [wording.Raw("Fact.Funded")]
        : [];

    private IEnumerable<string> Retention(RecommendationFacts facts) =>
        facts.DropoutProbability is double dropout ? [wording.Fill("Fact.Retention", ("chance", wording.Percent(1 - dropout)))] : [];

    private string Demand(Titles titles, DemandFact fact) => wording.Fill(
        "Fact.Demand", ("competency", titles.Competency(fact.Competency)), ("rank", wording.Number(100 * fact.Percentile, 0)));

    private IEnumerable<string> Preference(RecommendationFacts facts) =>
        facts.SharedTopics.IsEmpty ? [] : [wording.Fill("Fact.Topics", ("topics", wording.List(facts.SharedTopics)))];

    private string Effect(EffectPosterior effect)
    {
        string chance = wording.Percent(effect.ProbabilityOfEffect);
        return effect.PooledStudies == 0
            ? wording.Fill("Fact.Effect.None", ("chance", chance))
            : wording.Fill(
                wording.Plural("Fact.Effect", effect.PooledStudies),
                ("number", wording.Number(effect.PooledStudies, 0)),
                ("chance", chance),
                ("effect", wording.Effect(effect.Mean)));
    }

    private string Study(Study study) => wording.Fill(
        "Fact.Study",
        ("study", wording.Quote(study.Id)),
        ("design", wording.Word("Design", study.Design)),
        ("year", study.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("people", wording.Number(study.SampleSize, 0)),
        ("effect", wording.Effect(study.Effect)),
        ("error", wording.Effect(study.StandardError)),
        ("source", study.Source));

    private IEnumerable<string> Practice(RecommendationFacts facts)
    {
        if (!facts.SharedSettings.IsEmpty)
        {
            yield return wording.Fill("Fact.Settings", ("settings", wording.List(facts.SharedSettings)));
        }

        if (facts.HandsOnShare > 0)
        {
            yield return wording.Fill("Fact.HandsOn", ("share", wording.Percent(facts.HandsOnShare)));
        }
    }
}
