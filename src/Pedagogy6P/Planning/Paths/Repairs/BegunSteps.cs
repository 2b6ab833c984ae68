using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Calendars;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Planning.Paths.Repairs;

/// <summary>
/// Steps of a path that began before a day: who does not say that they were missed is attending them, or has done so, unless their session
/// was cancelled. Immutable.
/// </summary>
internal sealed class BegunSteps
{
    private readonly Programme _programme;

    public BegunSteps(Programme programme, DateOnly asOf, RepairRequest request)
    {
        _programme = programme;
        Steps = [.. request.Steps.Where(step => step.From < asOf && programme.FindModule(step.ModuleId) is not null
            && (step.SessionId is not string session || (!request.Missed.Contains(session, StringComparer.Ordinal)
                && programme.FindSession(session)?.Status != SessionStatus.Cancelled)))];
    }

    /// <summary>The steps.</summary>
    public ImmutableArray<PathStep> Steps { get; }

    /// <summary>The learner who is enrolled in them.</summary>
    public Learner Enrol(Learner learner)
    {
        PathStep[] open = [.. Steps.Where(step => !learner.Completed.Contains(step.ModuleId, StringComparer.Ordinal)
            && !learner.Outcomes.Any(outcome => string.Equals(outcome?.ModuleId, step.ModuleId, StringComparison.Ordinal)
                && outcome!.Status is OutcomeStatus.Active or OutcomeStatus.Completed))];
        return open.Length == 0 ? learner : learner with
        {
            Outcomes = learner.Outcomes.AddRange(open.Select(step => new Outcome(
                step.ModuleId, IsOf(step) ? step.SessionId : null, step.From, OutcomeStatus.Active))),
        };
    }

    private bool IsOf(PathStep step) => step.SessionId is string id
        && string.Equals(_programme.FindSession(id)?.ModuleId, step.ModuleId, StringComparison.Ordinal);

    /// <summary>Weeks from a day on in which the learner has fewer hours, with what they take of them.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="weeks">Weeks in which the learner has fewer hours anyway.</param>
    public IEnumerable<PathWeek> ShortWeeks(Learner learner, DateOnly asOf, ImmutableArray<PathWeek> weeks)
    {
        var taken = new SortedDictionary<int, double>();
        foreach (PathStep step in Steps)
        {
            for (int week = 0; week < step.HoursPerWeek.Length; week++)
            {
                int number = CalendarWeeks.Of(step.From.DayNumber) + week;
                taken[number] = taken.GetValueOrDefault(number) + step.HoursPerWeek[week];
            }
        }

        foreach (PathWeek week in weeks)
        {
            double hours = Math.Min(learner.HoursPerWeek, week.Hours);
            yield return taken.Remove(CalendarWeeks.Of(week.Day.DayNumber), out double ofWeek)
                ? week with { Hours = Math.Max(0, hours - ofWeek) } : week;
        }

        foreach ((int week, double hours) in taken.Where(week => week.Key >= CalendarWeeks.Of(asOf.DayNumber) && week.Value > 0))
        {
            yield return new PathWeek(DateOnly.FromDayNumber(CalendarWeeks.Monday(week)), Math.Max(0, learner.HoursPerWeek - hours));
        }
    }
}
