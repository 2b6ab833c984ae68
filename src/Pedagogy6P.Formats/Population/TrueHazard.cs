namespace Pedagogy6P.Formats.Population;

/// <summary>
/// The truth behind one week of one synthetic enrolment: the probability of withdrawing in that week, from which the outcome was drawn.
/// There is a row for every week that was completed before the reference date and that the learner began without having withdrawn.
/// </summary>
/// <param name="LearnerId">Id of the learner.</param>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="SessionId">Id of the session; null when self-paced.</param>
/// <param name="Enrolled">Day of enrolment; with learner, module and session it names the row of <c>outcomes.csv</c>.</param>
/// <param name="Week">Week of the run, from 1.</param>
/// <param name="SilentWeeks">Weeks without activity in a row just before this week, at most 3.</param>
/// <param name="Frailty">The learner's unobserved standard normal number, rounded to 6 decimals.</param>
/// <param name="Withdraw">Probability of withdrawing in this week, 0 to 1, rounded to 6 decimals.</param>
/// <param name="Fail">In the last week of a run that was not left: probability of failing at its end, 0 to 1, rounded to 6 decimals; else
/// null.</param>
public sealed record TrueHazard(
    string LearnerId, string ModuleId, string? SessionId, DateOnly Enrolled, int Week, int SilentWeeks, double Frailty, double Withdraw,
    double? Fail);
