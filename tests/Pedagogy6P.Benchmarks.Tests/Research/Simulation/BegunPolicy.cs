using Pedagogy6P.Benchmarks.Research.Simulation.Policies;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Tests.Research.Simulation;

/// <summary>Offers a session that began long ago, which no programme lets happen.</summary>
internal sealed class BegunPolicy : ISimulationPolicy
{
    public string Name => "begun";

    public string Description => "a session that has begun";

    public IAdviser Begin(KnownWorld known)
    {
        Session session = known.Programme.Tables.Sessions.MinBy(one => one.Start)!;
        return new Adviser(new ModuleOffer(known.Programme.FindModule(session.ModuleId)!, session));
    }

    private sealed class Adviser(ModuleOffer offer) : IAdviser
    {
        public void Advise(Learner learner, DateOnly day, List<ModuleOffer> offers) => offers.Add(offer);
    }
}
