using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Planning.Paths.Repairs;

/// <summary>
/// Steps of a path that began before a day: who does not say that they were missed is attending them, or has done so, unless their session
/// was cancelled. Immutable.
/// </summary>
internal sealed class BegunSteps
{
    private const int DaysPerWeek = 7;

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

    /// <summary>Weeks from a day on in which they leave the learner fewer hours.</summary>
    public IEnumerable<PathWeek> ShortWeeks(Learner learner, DateOnly asOf)
    {
        var taken = new SortedDictionary<int, double>();
        foreach (PathStep step in Steps)
        {
            for (int week = 0; week < step.HoursPerWeek.Length; week++)
            {
                int number = (step.From.DayNumber / DaysPerWeek) + week;
                taken[number] = taken.GetValueOrDefault(number) + step.HoursPerWeek[week];
            }
        }

        return taken.Where(week => week.Key >= asOf.DayNumber / DaysPerWeek && week.Value > 0).Select(week =>
            new PathWeek(DateOnly.FromDayNumber(week.Key * DaysPerWeek), Math.Max(0, learner.HoursPerWeek - week.Value)));
    }
}
