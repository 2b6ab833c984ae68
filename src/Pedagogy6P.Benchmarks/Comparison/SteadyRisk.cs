using Pedagogy6P.Learners;
using Pedagogy6P.Preventive;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Comparison;

/// <summary>
/// A cheap risk model, to see what asking one through its interface costs: logistic in the load and the level. Its numbers mean nothing.
/// </summary>
internal sealed class SteadyRisk : IDropoutRisk
{
    public double Probability(Learner learner, Module module, Session? session)
    {
        double load = module.Hours / (session?.Weeks ?? 12) / Math.Max(1, learner.HoursPerWeek);
        return 1 / (1 + Math.Exp(1 - (2 * load) + (0.1 * (learner.Level - module.MinLevel))));
    }
}
