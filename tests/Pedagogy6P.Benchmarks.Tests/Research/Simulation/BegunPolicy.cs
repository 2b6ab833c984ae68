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

    public IAdviser Begin(KnownWorld known) => new Adviser(known.Programme);

    private sealed class Adviser(Programme programme) : IAdviser
    {
        public void Advise(Learner learner, DateOnly day, List<ModuleOffer> offers)
        {
            Session session = programme.Tables.Sessions.First(one => one.Start < day
                && learner.Outcomes.All(outcome => !string.Equals(outcome.ModuleId, one.ModuleId, StringComparison.Ordinal)));
            offers.Add(new ModuleOffer(programme.FindModule(session.ModuleId)!, session));
        }
    }
}
