namespace Pedagogy6P.Formats.Population;

/// <summary>How learners are active in a module they are enrolled in.</summary>
/// <param name="ActiveDaysPerWeek">Expected active days per week of a learner of frailty 0.</param>
/// <param name="MinutesPerDay">Median minutes on an active day.</param>
/// <param name="Kinds">Kinds of activity; one is drawn per active day.</param>
internal sealed record PopulationActivity(double ActiveDaysPerWeek, double MinutesPerDay, Choice<string> Kinds);
