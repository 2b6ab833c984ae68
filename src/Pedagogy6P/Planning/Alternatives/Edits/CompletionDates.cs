using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>
/// When modules that come first can be completed at the earliest, with sessions that suit the edited record, and which session of the
/// module wanted starts after that. Not thread-safe.
/// </summary>
/// <param name="core">The engine.</param>
/// <param name="edited">The learner with the edits.</param>
/// <param name="learner">The learner without them.</param>
/// <param name="before">What the learner has mastered and done without them.</param>
internal sealed class CompletionDates(RankingCore core, LearnerQuery edited, Learner learner, NumberedState before)
{
    /// <summary>
    /// The last day of each module in an order in which they can be completed; null where no session tells. What lacks something starts
    /// after all before it.
    /// </summary>
    public DateOnly?[] Of(ImmutableArray<int> order)
    {
        var ends = new DateOnly?[order.Length];
        DateOnly? last = edited.AsOf.AddDays(-1);
        for (int place = 0; place < order.Length; place++)
        {
            int module = order[place];
            if (before.Is(module, ModuleState.InProgress))
            {
                ends[place] = EndOfCurrent(module);
            }
            else
            {
                bool lacks = !before.ReachesEntry(module) || !before.MeetsAll(core.Index.Hard, core.Index.Records[module].Hard);
                ends[place] = (lacks ? last : edited.AsOf.AddDays(-1)) is DateOnly after ? EarliestEnd(module, after) : null;
            }

            last = last < ends[place] || ends[place] is null ? ends[place] : last;
        }

        return ends;
    }

    /// <summary>The first session of a module that starts after a day; null when none does that suits.</summary>
    public Session? FirstAfter(int module, DateOnly day) =>
        SessionsOf(module, day).OrderBy(session => session.Start).ThenBy(session => session.Id, StringComparer.Ordinal).FirstOrDefault();

    private DateOnly? EndOfCurrent(int module)
    {
        string id = core.Index.ModuleIds.Words[module];
        Outcome? current = learner.Outcomes.FirstOrDefault(outcome => outcome.Status == OutcomeStatus.Active
            && string.Equals(outcome.ModuleId, id, StringComparison.Ordinal));
        return current?.SessionId is string session && core.Index.Sessions.Number.TryGetValue(session, out int number)
            ? core.Index.Sessions.Sessions[number].End : null;
    }

    private DateOnly? EarliestEnd(int module, DateOnly after)
    {
        var choices = new List<SessionChoice>();
        core.Chooser.AddAll(edited, module, choices);
        return choices.Exists(choice => choice.Session < 0) ? after.AddDays(7 * core.SelfPacedWeeks)
            : SessionsOf(module, after).Select(session => (DateOnly?)session.End).Min();
    }

    private IEnumerable<Session> SessionsOf(int module, DateOnly after)
    {
        var choices = new List<SessionChoice>();
        core.Chooser.AddAll(edited, module, choices);
        return choices.Where(choice => choice.Session >= 0).Select(choice => core.Index.Sessions.Sessions[choice.Session])
            .Where(session => session.Start > after);
    }
}
