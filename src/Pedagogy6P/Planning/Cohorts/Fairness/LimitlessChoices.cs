namespace Pedagogy6P.Planning.Cohorts.Fairness;

/// <summary>By learner what their best modules would be worth were time no limit, and were way no limit either. Immutable.</summary>
/// <param name="Near">Any session within the learner's reach, whenever it is.</param>
/// <param name="Anywhere">Any session.</param>
internal sealed record LimitlessChoices(double[] Near, double[] Anywhere);
