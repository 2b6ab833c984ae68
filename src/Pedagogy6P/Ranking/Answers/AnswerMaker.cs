using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Scoring;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Ranking.Sets;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Answers;

/// <summary>Makes answers, in the ids of the programme, of what has been ranked in numbers. Thread-safe.</summary>
internal sealed class AnswerMaker(RankingCore core)
{
    // Where modules overlap, the list looks a little further down than it is long.
    private const int LeastDepth = 64;

    private readonly OverlapFinder _overlaps = new(core.Index, core.Chooser);

    /// <summary>Ranks as a query asks.</summary>
    /// <exception cref="ArgumentOutOfRangeException">K of the query is below 1.</exception>
    public void Rank(QueryScratch scratch, RecommendationQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.K, 1, nameof(query));
        scratch.Query.Exclude(query.Exclude.IsDefault ? [] : query.Exclude.AsSpan());
        core.Rank(scratch, query.K);
    }

    /// <summary>Ranks as a query asks, and says what is first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">K of the query is below 1.</exception>
    public ImmutableArray<Recommendation> Recommend(QueryScratch scratch, RecommendationQuery query)
    {
        if (query.Diverse)
        {
            return Diverse(scratch, query);
        }

        Rank(scratch, query);
        return Recommendations(scratch, scratch.Top.ToArray(), query.WithFacts, query.WithOverlaps);
    }

    /// <summary>Some of what has been ranked, in another order.</summary>
    public ImmutableArray<Recommendation> Recommendations(
        QueryScratch scratch, Candidate[] candidates, bool withFacts, bool withOverlaps)
    {
        IReadOnlyList<TermValue>?[] further = withFacts ? core.Scorer.FurtherValues(scratch.Query, candidates) : [];
        var list = ImmutableArray.CreateBuilder<Recommendation>(candidates.Length);
        for (int rank = 0; rank < candidates.Length; rank++)
        {
            Recommendation item = Expand(scratch, candidates[rank], rank + 1, withFacts, withFacts ? further[rank] : null);
            list.Add(withOverlaps ? item with { Overlap = _overlaps.Of(scratch.Query, candidates[..rank], candidates[rank]) } : item);
        }

        return list.MoveToImmutable();
    }

    // Ranks twice as deep until nothing deeper can be better than what was chosen.
    private ImmutableArray<Recommendation> Diverse(QueryScratch scratch, RecommendationQuery query)
    {
        long depth = Math.Max(LeastDepth, 2L * query.K);
        List<(Candidate Candidate, double Left)> list;
        do
        {
            Rank(scratch, query with { K = (int)Math.Min(int.MaxValue, depth) });
            depth *= 2;
        }
        while (!SetAwareList.TryChoose(
            core.Index, scratch.Worths, scratch.Top, isWhole: scratch.Top.Count < depth / 2, query.K, out list));
        return
        [
            .. Recommendations(scratch, [.. list.Select(item => item.Candidate)], query.WithFacts, query.WithOverlaps)
                .Zip(list, (item, chosen) => item with { GainLeft = chosen.Left }),
        ];
    }

    /// <summary>The last one that a query shows; null where it shows none. Ranks anew.</summary>
    public Recommendation? LastShown(QueryScratch scratch, RecommendationQuery query)
    {
        Rank(scratch, query);
        int last = scratch.Top.Count - 1;
        return last < 0 ? null : Expand(scratch, scratch.Top[last], last + 1, query.WithFacts);
    }

    /// <summary>A candidate in full. The chains that it may begin with must be settled.</summary>
    public Recommendation Expand(QueryScratch scratch, in Candidate candidate, int rank, bool withFacts) => Expand(
        scratch, candidate, rank, withFacts, withFacts ? core.Scorer.FurtherValues(scratch.Query, [candidate])[0] : null);

    private Recommendation Expand(
        QueryScratch scratch, in Candidate candidate, int rank, bool withFacts, IReadOnlyList<TermValue>? further)
    {
        Module module = core.Index.Modules[candidate.Module];
        return new Recommendation
        {
            Rank = rank,
            ModuleId = module.Id,
            Title = module.Title,
            SessionId = candidate.Choice.Session < 0 ? null : core.Index.Sessions.Sessions[candidate.Choice.Session].Id,
            Score = candidate.Score,
            Contributions = candidate.Contributions,
            Pinned = candidate.Pinned,
            Mandatory = scratch.Query.Is(candidate.Module, ModuleState.Mandatory),
            MissingAdvised = core.Feasibility.MissingAdvised(scratch.Query, candidate.Module),
            RefreshFirst = core.Feasibility.RefreshFirst(scratch.Query, candidate.Module),
            Opens = core.Index.ModuleIds.WordsOf([.. scratch.Worths.ChainFrom(candidate.Opens)]),
            Facts = withFacts ? core.Facts.Facts(scratch.Worths, scratch.Terms, candidate, further) : null,
        };
    }

    /// <summary>The modules that a learner pinned and cannot take, with all reasons.</summary>
    public ImmutableArray<InfeasibleModule> PinnedInfeasible(WorthFinder worths) => worths.Query.Learner.Pinned.IsEmpty
        ? []
        : [.. worths.Query.Learner.Pinned.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(module => new InfeasibleModule(module, core.Feasibility.Reasons(worths, core.Index.ModuleIds.Find(module))))
            .Where(module => !module.Reasons.IsEmpty)];
}
