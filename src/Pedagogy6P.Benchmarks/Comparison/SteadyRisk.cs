using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Preventive;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Comparison;

/// <summary>
/// A cheap risk model, to see what asking one through its interface costs: logistic in the load and the level. Its numbers mean nothing.
/// </summary>
internal sealed class SteadyRisk : IDropoutRisk
{
    public IPairValues For(Learner learner, DateOnly asOf) => new Values(Math.Max(1, learner.HoursPerWeek), learner.Level);

    private sealed class Values(double hours, int level) : IPairValues
    {
        public void Fill(ReadOnlySpan<ModuleOffer> offers, Span<double> values)
        {
            for (int place = 0; place < offers.Length; place++)
            {
                ModuleOffer offer = offers[place];
                double load = offer.Module.Hours / (offer.Session?.Weeks ?? Module.SelfPacedWeeks) / hours;
                values[place] = 1 / (1 + Math.Exp(1 - (2 * load) + (0.1 * (level - offer.Module.MinLevel))));
            }
        }
    }
}
