using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Policies;

/// <summary>The gain towards the learner's goals per hour, and nothing else.</summary>
internal sealed class NeedOnlyPolicy : ISimulationPolicy
{
    /// <summary>Need alone.</summary>
    public static TermWeights Weights { get; } = new()
    {
        Need = 1,
        Schedule = 0,
        Travel = 0,
        Retention = 0,
        Demand = 0,
        Preference = 0,
        Evidence = 0,
        Practice = 0,
    };

    public string Name => "need-only";

    public string Description => "the term Need alone, from the last assessments";

    public IAdviser Begin(KnownWorld known) => new Adviser(new PedagogyEngine(known.Programme, new PedagogyOptions
    {
        Weights = Weights,
        DeclinedDays = 0,
    }));

    private sealed class Adviser(PedagogyEngine engine) : IAdviser
    {
        private readonly RankedOffers _first = new(engine, OurAdviser.Most);

        public void Advise(Learner learner, DateOnly day, List<ModuleOffer> offers) => _first.Fill(learner, day, offers);
    }
}
