namespace Pedagogy6P.Preventive.RetentionModels;

/// <summary>
/// Risk given the plan, over many enrolments: the same learners in the same modules if something about the plan were different.
/// </summary>
/// <param name="HoursFactor">What the learner's hours per week are multiplied by; 1 is the plan as it was.</param>
/// <param name="MeanProbability">Mean p(dropout); NaN without rows. An association learned from data, not a promise of an effect.</param>
public sealed record PlanScenario(double HoursFactor, double MeanProbability);
