using Pedagogy6P.Benchmarks.Research.Simulation.Policies;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Benchmarks.Tests.Research.Simulation;

/// <summary>What brings anything at all towards the learner's goals, the shortest first.</summary>
internal sealed class ShortestFirstPolicy : ISimulationPolicy
{
    public string Name => "shortest-first";

    public string Description => "what brings anything towards the learner's goals, the shortest first";

    public IAdviser Begin(KnownWorld known) => new Adviser(new PedagogyEngine(known.Programme));

    private sealed class Adviser(PedagogyEngine engine) : IAdviser
    {
        private readonly RankedOffers _feasible = new(engine, engine.Programme.Modules.Length);

        public void Advise(Learner learner, DateOnly day, List<ModuleOffer> offers)
        {
            _feasible.Fill(learner, day, offers);
            offers.Sort((one, other) => one.Module.Hours.CompareTo(other.Module.Hours) is var hours and not 0
                ? hours : string.CompareOrdinal(one.Module.Id, other.Module.Id));
        }
    }
}
