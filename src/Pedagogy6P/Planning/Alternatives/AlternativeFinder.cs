using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Scoring;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Planning.Alternatives;

/// <summary>
/// Finds what is best in each respect among all ways to take what a learner can take: of equals the one that would be ranked first.
/// Thread-safe.
/// </summary>
internal sealed class AlternativeFinder(RankingCore core, AnswerMaker answers)
{
    private static readonly AlternativeKind[] Kinds = Enum.GetValues<AlternativeKind>();

    /// <summary>Finds the alternatives of a compiled learner.</summary>
    public LearnerAlternatives Find(QueryScratch scratch, AlternativesRequest request)
    {
        core.Rank(scratch, core.Index.Count);
        Candidate[] ranked = scratch.Top.ToArray();
        LearnerQuery query = scratch.Query;
        var answer = new LearnerAlternatives
        {
            LearnerId = query.Learner.Id,
            AsOf = query.AsOf,
            First = ranked.Length == 0 ? null : answers.Expand(Settled(scratch), ranked[0], rank: 1, withFacts: true),
            Alternatives = [],
        };
        if (answer.First is null)
        {
            return answer;
        }

        double least = request.LeastShare * ranked[0].Score;
        (int Index, Candidate Item)[] looked = [.. ranked.Index().Where(item => item.Index == 0 || item.Item.Score >= least)];
        Option[] options = [.. looked
            .SelectMany(item => OptionsOf(scratch, item.Item, item.Index + 1))];
        var found = new List<Alternative>();
        var chosen = new List<(AlternativeKind Kind, Option Option)>();
        foreach (AlternativeKind kind in Kinds)
        {
            (Option? best, AlternativeLack? lack) = Best(kind, options, scratch, request.Peers);
            Alternative alternative = new(kind) { Lack = lack };
            if (best is not null)
            {
                alternative = Of(scratch, kind, best, options[0], request.Peers);
                int same = chosen.FindIndex(earlier => earlier.Option == best);
                if (same >= 0)
                {
                    alternative = alternative with { SameAs = chosen[same].Kind };
                }
                else if (!alternative.IsFirst)
                {
                    if (chosen.Count == request.K)
                    {
                        continue;
                    }

                    chosen.Add((kind, best));
                }
            }

            found.Add(alternative);
        }

        return answer with
        {
            Alternatives = [.. found],
            LeastShare = request.LeastShare,
            BelowLeast = ranked.Length - looked.Length,
        };
    }

    // The vectorised ranker settles the chains that decide; words about a choice follow any.
    private static QueryScratch Settled(QueryScratch scratch)
    {
        scratch.Worths.SettleAll();
        return scratch;
    }

    // Every way to take a module, the way it is ranked first.
    private IEnumerable<Option> OptionsOf(QueryScratch scratch, Candidate ranked, int rank)
    {
        Worth worth = scratch.Worths.Of(ranked.Module);
        List<SessionChoice> choices = [];
        core.Chooser.AddAll(scratch.Query, ranked.Module, choices);
        return choices.OrderByDescending(choice => choice.Session == ranked.Choice.Session).Select(choice => OptionOf(scratch, rank,
            choice.Session == ranked.Choice.Session ? ranked
                : core.Scorer.Score(scratch.Query, scratch.Terms, ranked.Module, worth, choice)));
    }

    private Option OptionOf(QueryScratch scratch, int rank, in Candidate candidate)
    {
        int session = candidate.Choice.Session;
        double hours = core.Index.Records[candidate.Module].Hours;
        return session < 0
            ? new Option(rank, candidate, scratch.Query.AsOf.DayNumber, hours / core.SelfPacedWeeks, Kilometres: 0)
            : core.Index.Sessions.Records[session] is var record && record.Site < 0
                ? new Option(rank, candidate, record.Start, record.Load, Kilometres: 0)
                : new Option(rank, candidate, record.Start, record.Load, scratch.Query.Distance(record.Site));
    }

    private (Option? Best, AlternativeLack? Lack) Best(
        AlternativeKind kind, Option[] options, QueryScratch scratch, PeerOutcomes? peers)
    {
        string audience = scratch.Query.Learner.Audience;
        bool HasStudies(Option option) => scratch.Terms.Evidence.Posteriors[option.Candidate.Module].PooledStudies > 0;
        int? PeopleOf(Option option) => peers?.Completed(audience, IdOf(option));
        return kind switch
        {
            AlternativeKind.Soonest => (Least(options, option => option.Start), null),
            AlternativeKind.LightestWeek => (Least(options, option => option.Load), null),
            AlternativeKind.Nearest => (Least(options, option => option.Kilometres), null),
            AlternativeKind.Cheapest when !core.Index.Modules.Any(module => module.Price > 0) => (null, AlternativeLack.NoPrices),
            AlternativeKind.Cheapest => (Least(options, option => PriceOf(scratch, option)), null),
            AlternativeKind.MostPractical => Known(options, option => PracticeOf(option) > 0, option => -PracticeOf(option),
                AlternativeLack.NoPractice),
            AlternativeKind.BestEvidenced => Known(options, HasStudies, option => -scratch.Terms.Evidence.Term[option.Candidate.Module],
                AlternativeLack.NoEvidence),
            _ => Known(options, option => PeopleOf(option) is not null, option => -PeopleOf(option)!.Value,
                peers is null ? AlternativeLack.NoOutcomes : AlternativeLack.TooFewPeople),
        };
    }

    private static (Option? Best, AlternativeLack? Lack) Known(
        Option[] options, Func<Option, bool> isKnown, Func<Option, double> figure, AlternativeLack lack) =>
        Array.FindAll(options, option => isKnown(option)) is { Length: > 0 } known ? (Least(known, figure), null) : (null, lack);

    private static Option Least(Option[] options, Func<Option, double> figure)
    {
        double least = options.Min(figure);
        Option[] equals = Array.FindAll(options, option => figure(option).Equals(least));
        return equals.Aggregate((best, option) => option.Candidate.Precedes(best.Candidate) ? option : best);
    }

    private Alternative Of(QueryScratch scratch, AlternativeKind kind, Option option, Option first, PeerOutcomes? peers) => new(kind)
    {
        Choice = answers.Expand(scratch, option.Candidate, option.Rank, withFacts: true),
        IsFirst = option == first,
        People = kind == AlternativeKind.FinishedByPeers ? peers!.Completed(scratch.Query.Learner.Audience, IdOf(option)) : null,
        Price = new AlternativePrice(
            first.Candidate.Score - option.Candidate.Score,
            core.Index.Records[option.Candidate.Module].Hours - core.Index.Records[first.Candidate.Module].Hours,
            option.Load - first.Load,
            option.Start - first.Start,
            option.Kilometres - first.Kilometres,
            PriceOf(scratch, option) - PriceOf(scratch, first)),
    };

    private double PriceOf(QueryScratch scratch, Option option) => core.Openness.Price(scratch.Query, option.Candidate.Module);

    private double PracticeOf(Option option) => core.Index.Records[option.Candidate.Module].HandsOnShare;

    private string IdOf(Option option) => core.Index.ModuleIds.Words[option.Candidate.Module];

    // One way to take a module: its rank as ranked, and from which day, how many hours a week and how far.
    private sealed record Option(int Rank, Candidate Candidate, int Start, double Load, double Kilometres);
}
