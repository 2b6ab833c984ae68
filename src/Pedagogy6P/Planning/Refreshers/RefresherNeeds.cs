using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Planning.Refreshers;

/// <summary>
/// What has to be remembered: entry levels of sessions to come that the learner takes and of a path's modules on their first day, what the
/// current role asks on every day, and what the request adds.
/// </summary>
internal sealed class RefresherNeeds(
    NumberedProgramme index, LearnerQuery query, RecallCurve[] curves, RefresherRequest request, int firstDay, int lastDay)
{
    /// <summary>The needs within the horizon; those of the role as often as there are days.</summary>
    public IEnumerable<NumberedNeed> All() => [.. Entries(), .. Asked(), .. OfRole()];

    private IEnumerable<NumberedNeed> Entries()
    {
        IEnumerable<(string Module, DateOnly Day)> begun =
            from outcome in query.Learner.Outcomes
            where outcome.Status == OutcomeStatus.Active && outcome.SessionId is not null
            let session = index.Programme.FindSession(outcome.SessionId!)
            where session is not null
            select (outcome.ModuleId, session.Start);
        IEnumerable<(string Module, DateOnly Day)> planned = request.Path?.Steps.Select(step => (step.ModuleId, step.From)) ?? [];
        return
            from start in begun.Concat(planned)
            from asked in index.Asked[index.Records[index.ModuleIds.Find(start.Module)].Asked].ToArray()
            where IsWithin(start.Day)
            select Before(asked.Competency, new RecallNeed(index.Competencies.Words[asked.Competency], start.Day, asked.Amount)
            {
                Cause = RecallCause.Entry, ModuleId = start.Module,
            });
    }

    private IEnumerable<NumberedNeed> Asked() =>
        request.Needs.Where(need => IsWithin(need.Day)).Select(need => Before(index.Competencies.Find(need.CompetencyId), need));

    private IEnumerable<NumberedNeed> OfRole()
    {
        foreach (RoleGoal goal in query.Learner.CurrentRoleId is string role ? index.Roles.Goals[index.Roles.Ids.Find(role)].ToArray() : [])
        {
            RecallNeed? told = null;
            for (int day = firstDay; day <= lastDay; day++)
            {
                double level = request.Threshold * Math.Min(goal.Level, curves[goal.Competency].AttainedBy(day));
                if (level > 0)
                {
                    told ??= new RecallNeed(index.Competencies.Words[goal.Competency], DateOnly.FromDayNumber(day), level)
                    {
                        Cause = RecallCause.Role,
                    };
                    yield return new NumberedNeed(goal.Competency, day, day, level, told);
                }
            }
        }
    }

    // It is refreshed before the day on which it is needed, unless that is the first one.
    private NumberedNeed Before(int competency, RecallNeed need) =>
        new(competency, need.Day.DayNumber, Math.Max(firstDay, need.Day.DayNumber - 1), need.Level, need);

    private bool IsWithin(DateOnly day) => day.DayNumber >= firstDay && day.DayNumber <= lastDay;
}
