using Pedagogy6P.Benchmarks.Research.Simulation.Policies;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Benchmarks.Tests.Research.Simulation;

/// <summary>Offers nothing.</summary>
internal sealed class SilentPolicy : ISimulationPolicy
{
    public string Name => "silent";

    public string Description => "nothing";

    public IAdviser Begin(KnownWorld known) => new Adviser();

    private sealed class Adviser : IAdviser
    {
        public void Advise(Learner learner, DateOnly day, List<ModuleOffer> offers)
        {
        }
    }
}
