using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative;
using Pedagogy6P.Personalised;
using Pedagogy6P.Predictive;
using Pedagogy6P.Programmes;
using Pedagogy6P.Proof;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Scoring;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Answers;

/// <summary>Gathers the facts behind the contributions of a recommended module.</summary>
internal sealed class FactFinder(NumberedProgramme index, Openness openness, PairScorer scorer)
{
    private readonly ILookup<string, Study> _studies =
        index.Programme.Tables.Studies.ToLookup(study => study.ModuleId, StringComparer.Ordinal);

    /// <summary>The facts of a candidate, with the values of further terms that were found for it.</summary>
    public RecommendationFacts Facts(
        WorthFinder worths, CatalogueTermsView terms, in Candidate candidate, IReadOnlyList<TermValue>? further)
    {
        LearnerQuery query = worths.Query;
        int module = candidate.Module;
        Module facts = index.Modules[module];
        SessionChoice choice = candidate.Choice;
        Session? session = choice.Session < 0 ? null : index.Sessions.Sessions[choice.Session];
        string[] shared = [.. facts.Settings.Intersect(query.Learner.Settings, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        int last = candidate.Opens < 0 ? -1 : worths.ChainFrom(candidate.Opens).Last();
        int site = session is null ? -1 : index.Sessions.Records[choice.Session].Site;
        return new RecommendationFacts
        {
            Gaps = Gaps(query, module),
            OpensGaps = last < 0 ? [] : Gaps(query, last),
            OpensPinned = last >= 0 && query.Is(last, ModuleState.Pinned),
            OpensMandatory = last >= 0 && query.Is(last, ModuleState.Mandatory),
            GoalsOfOpenRoles = query.Learner.Roles.IsEmpty,
            Hours = facts.Hours,
            Load = session is null ? null : index.Sessions.Records[choice.Session].Load,
            Start = session?.Start,
            End = session?.End,
            Slots = session is null || session.WeeklySlots.IsNever ? null : session.WeeklySlots,
            SiteId = session?.SiteId,
            DistanceKm = site < 0 ? 0 : query.Distance(site),
            Price = openness.Price(query, module),
            DropoutProbability = scorer.KnowsDropoutRisk(query) ? candidate.DropoutProbability : null,
            DropoutConcerns = scorer.DropoutConcerns(query, module, choice),
            FurtherTerms = further,
            Demand = Demand(terms.Demand, module),
            SharedTopics = [.. DeclaredTopics.Shared(query.Learner, facts).Order(StringComparer.Ordinal)],
            SharedSettings = [.. shared],
            RelatedSettings = shared.Length > 0 ? [] : RelatedSettings(facts, query.Learner),
            HandsOnShare = facts.HandsOnShare,
            Effect = terms.Evidence.Posteriors[module],
            Studies = [.. _studies[facts.Id].Where(study => ModuleEvidence.SpeaksFor(study, query.Learner.Audience))],
        };
    }

    private ImmutableArray<SettingKinFact> RelatedSettings(Module module, Learner learner)
    {
        bool IsAbove(string setting, string other) => index.Programme.Terms.AncestorsOf(other).Contains(setting, StringComparer.Ordinal);
        var pairs =
            from taught in module.Settings.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            from practised in learner.Settings.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            let broader = IsAbove(taught, practised)
            where broader || IsAbove(practised, taught)
            select new SettingKinFact(taught, practised, broader);
        return [.. pairs];
    }

    private ImmutableArray<GapFact> Gaps(LearnerQuery query, int module)
    {
        var gaps = new List<GapFact>();
        foreach (CompetencyAmount taught in index.Taught[module])
        {
            int competency = taught.Competency;
            double gain = Need.Gain(taught.Amount, query.Goals[competency], query.MasteryNow[competency]);
            if (gain > 0)
            {
                gaps.Add(new GapFact(
                    index.Competencies.Words[competency],
                    query.MasteryNow[competency],
                    query.Evidence[competency],
                    query.Goals[competency],
                    taught.Amount,
                    gain,
                    query.Importance[competency]));
            }
        }

        return [.. gaps.OrderByDescending(gap => gap.Importance * gap.Gain).ThenBy(gap => gap.CompetencyId, StringComparer.Ordinal)];
    }

    private ImmutableArray<DemandFact> Demand(DemandColumn demand, int module)
    {
        var facts = ImmutableArray.CreateBuilder<DemandFact>();
        foreach (CompetencyAmount taught in index.Taught[module])
        {
            if (demand.Percentile(taught.Competency) is double percentile)
            {
                facts.Add(new DemandFact(index.Competencies.Words[taught.Competency], percentile,
                    demand.Expected(taught.Competency)));
            }
        }

        return facts.ToImmutable();
    }
}
