using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Personalised;
using Pedagogy6P.Places;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Scoring;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>
/// Finds the smallest edits of a learner's record that make a module feasible or first. What edits cannot lift is what the rules still say
/// of a learner with all the hours, kilometres and money there are; what a session needs is read off the same learner's choices of
/// sessions. So no rule stands here a second time. Thread-safe.
/// </summary>
internal sealed class EditFinder(RankingCore core, AnswerMaker answers)
{
    // More than any record holds; a way around the earth is half of it.
    private const double Plenty = 1e5;

    // What a module at one's own pace takes of a week at least.
    private const double LeastHours = 0.25;

    /// <summary>Finds the edits.</summary>
    /// <param name="folded">The learner, and what they accepted.</param>
    /// <param name="asOf">The query date.</param>
    /// <param name="module">Number of the module.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="boundless">Memory for the learner with all there is.</param>
    /// <param name="trial">Memory for the learners that are tried.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public SmallestEdits Find(FoldedLearner folded, DateOnly asOf, int module, EditRequest request, QueryScratch boundless,
        QueryScratch trial, CancellationToken cancellationToken)
    {
        Learner learner = folded.Learner;
        core.Compile(trial, learner, asOf);
        var answer = new SmallestEdits
        {
            LearnerId = learner.Id,
            AsOf = asOf,
            ModuleId = core.Index.ModuleIds.Words[module],
            Aim = request.Aim,
            Outcome = EditOutcome.Impossible,
            Reasons = core.Feasibility.Reasons(trial.Worths, module),
            Edited = learner,
            Standing = Standing(trial, module),
        };
        if (answer.Standing is Recommendation standing && (request.Aim == EditAim.Feasible || standing.Rank == 1))
        {
            return answer with { Outcome = EditOutcome.AlreadySo };
        }

        core.Compile(boundless, learner with
        {
            HoursPerWeek = Plenty,
            Availability = Availability.Always,
            MaxDistanceKm = Plenty,
            Budget = null,
        }, asOf);
        ImmutableArray<Reason> left = core.Feasibility.Reasons(boundless.Worths, module);
        if (left.Any(reason => !IsLifted(reason.Code)))
        {
            return answer with { Lasting = [.. left.Where(reason => !IsLifted(reason.Code))] };
        }

        SessionNeed[] all = NeedsOf(boundless.Query, trial.Query, module);
        SessionNeed[] needs = Array.FindAll(all, need => !folded.Commitments.Any(commitment => Takes(commitment, need)));
        answer = answer with { Taken = [.. folded.Commitments.Where(commitment => Array.Exists(all, need => Takes(commitment, need)))] };
        if (needs.Length == 0)
        {
            return answer with { Lasting = left };
        }

        var record = new EditedRecord(core.Index, folded, module, needs, PricesFor(trial.Query), request.Costs);
        var search = new EditSearch(core, boundless, trial, asOf, module, record, request);
        EditSet? found = search.Find(needs, cancellationToken);
        if (found is null)
        {
            return search.IsSpent ? answer with { Outcome = EditOutcome.NotFound }
                : answer with { Lasting = search.WasFeasible ? [] : left };
        }

        bool isLeast = !search.IsSpent;
        ImmutableArray<int> order = search.OrderOf(found);
        Learner edited = search.Compile(found);
        var dates = new CompletionDates(core, trial.Query, learner, boundless.Query.State);
        DateOnly?[] ends = dates.Of(order);
        ImmutableArray<LearnerEdit> edits = [.. record.EditsOf(found, order, ends)];
        answer = answer with
        {
            Outcome = EditOutcome.Found,
            Edits = edits,
            Cost = edits.Sum(edit => edit.Cost),
            IsLeast = isLeast,
            Edited = edited,
            Standing = Standing(trial, module),
        };
        return InTime(answer, dates, module, ends);
    }

    // Whether what comes first can be completed before the session starts; else which one starts later.
    private static SmallestEdits InTime(SmallestEdits answer, CompletionDates dates, int module, DateOnly?[] ends)
    {
        if (ends.Length == 0 || answer.Standing!.Facts!.Start is not DateOnly start || Array.TrueForAll(ends, end => end < start))
        {
            return answer;
        }

        bool areKnown = Array.TrueForAll(ends, end => end is not null);
        return answer with
        {
            IsInTime = false,
            SessionInTime = areKnown ? dates.FirstAfter(module, ends.Max()!.Value)?.Id : null,
        };
    }

    // No edit frees the time of what was accepted: giving that up does.
    private static bool Takes(Commitment commitment, SessionNeed need) =>
        !commitment.WeeklySlots.Intersection(need.Slots).IsNever;

    // What completing modules and aiming at roles may lift although every hour, kilometre and euro does not.
    private static bool IsLifted(ReasonCode code) => code is ReasonCode.Prerequisite or ReasonCode.Entry or ReasonCode.NoGain;

    private Recommendation? Standing(QueryScratch scratch, int module) =>
        core.Ranks.TryFind(scratch, module, out Candidate candidate, out int rank)
            ? answers.Expand(scratch, candidate, rank, withFacts: true) : null;

    // What is under way is paid for.
    private double[] PricesFor(LearnerQuery query) =>
    [
        .. Enumerable.Range(0, core.Index.Count)
            .Select(other => query.Is(other, ModuleState.InProgress) ? 0 : core.Openness.Price(query, other)),
    ];

    // What each session that is held and has a seat asks beyond what the learner has, in their order, each once.
    private SessionNeed[] NeedsOf(LearnerQuery boundless, LearnerQuery query, int module)
    {
        var choices = new List<SessionChoice>();
        core.Chooser.AddAll(boundless, module, choices);
        return [.. choices.Select(choice => NeedOf(query, module, choice.Session)).Distinct()];
    }

    private SessionNeed NeedOf(LearnerQuery query, int module, int session)
    {
        if (session < 0)
        {
            return new SessionNeed(Availability.Never, core.Feasibility.PassesSessions(query, module, out _) ? 0 : LeastHours, 0, false);
        }

        SessionRecord record = core.Index.Sessions.Records[session];
        return new SessionNeed(
            core.Index.Sessions.Patterns[record.Pattern],
            ScheduleFit.Fits(record.Load, query.HoursPerWeek) ? 0 : Quarters.Up(record.Load),
            core.Chooser.IsNear(query, session) ? 0 : Math.Ceiling(query.Distance(record.Site)),
            record.Site >= 0);
    }
}
