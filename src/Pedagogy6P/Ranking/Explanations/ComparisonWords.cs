using System.Collections.Immutable;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Explanations;

/// <summary>The sentences that compare: why a module is not shown, and what a what-if changes.</summary>
internal sealed class ComparisonWords(Wording wording, ReasonWords reasons, FurtherWords further)
{
    // Smaller differences round to nothing in the three decimals shown.
    private const double Visible = 0.0005;

    public ImmutableArray<ExplanationLine> Describe(Titles titles, WhyNotAnswer answer)
    {
        string module = titles.Module(answer.ModuleId);
        ImmutableArray<ExplanationLine> excluded = answer.Excluded ? [Line(wording.Fill("WhyNot.Excluded", ("module", module)))] : [];
        if (!answer.Reasons.IsEmpty)
        {
            return [.. excluded, Line(wording.Fill("WhyNot.Infeasible", ("module", module))),
                .. reasons.Describe(titles, new InfeasibleModule(answer.ModuleId, answer.Reasons))];
        }

        if (answer.Standing is not Recommendation standing)
        {
            return [];
        }

        string rank = wording.Number(standing.Rank, 0);
        if (answer.LastShown is not Recommendation last || answer.Difference is not Contributions difference)
        {
            return answer.Excluded ? excluded : [Line(wording.Fill("WhyNot.Shown", ("module", module), ("rank", rank)))];
        }

        bool pinned = last.Pinned && !standing.Pinned;
        return
        [
            .. excluded,
            Line(wording.Fill("WhyNot.Standing", ("module", module), ("rank", rank), ("score", wording.Score(standing.Score)))),
            Line(wording.Fill(
                pinned ? "WhyNot.LastPinned" : "WhyNot.LastShown",
                ("module", titles.Module(last.ModuleId)),
                ("rank", wording.Number(last.Rank, 0)),
                ("difference", wording.Score(last.Score - standing.Score)))),
            .. Differences(difference, IsEstimated(standing) && IsEstimated(last)),
        ];
    }

    public ImmutableArray<ExplanationLine> Describe(Titles titles, RecommendationChange change)
    {
        string module = titles.Module(change.ModuleId);
        if (change.After is not Recommendation after)
        {
            return [Line(wording.Fill("Change.Gone", ("module", module), ("rank", wording.Number(change.Before?.Rank ?? 0, 0))))];
        }

        string rank = wording.Number(after.Rank, 0);
        if (change.Before is not Recommendation before)
        {
            return [Line(wording.Fill("Change.New", ("module", module), ("rank", rank), ("score", wording.Score(after.Score))))];
        }

        double difference = after.Score - before.Score;
        string key = (before.Rank == after.Rank, Math.Abs(difference) < Visible) switch
        {
            (true, true) => "Change.Same",
            (true, false) => "Change.Stays",
            (false, true) => "Change.MovedSame",
            (false, false) => "Change.Moved",
        };
        string text = wording.Fill(
            key, ("module", module), ("before", wording.Number(before.Rank, 0)), ("rank", rank), ("difference",
                wording.Signed(difference)));
        return [Line(text), .. Differences(change.Difference, IsEstimated(before) && IsEstimated(after))];
    }

    private static ExplanationLine Line(string text) => new(null, text);

    // Facts that carry no probability of dropout say that no model gave one: its share of the score is then the same guess for everybody.
    private static bool IsEstimated(Recommendation recommendation) => recommendation.Facts is null or { DropoutProbability: not null };

    private IEnumerable<ExplanationLine> Differences(Contributions difference, bool estimated) =>
        Enum.GetValues<Term>().Where(term => Math.Abs(difference[term]) >= Visible).Select(term => new ExplanationLine(
            term,
            Difference(wording.NameOf(term, estimated), difference[term])))
        .Concat(difference.Further.Where(share => Math.Abs(share.Value) >= Visible).Select(share =>
            new ExplanationLine(null, Difference(further.Title(share.Term), share.Value)) { FurtherTerm = share.Term }));

    private string Difference(string term, double difference) =>
        wording.Fill("Difference", ("term", term), ("difference", wording.Signed(difference)));
}
