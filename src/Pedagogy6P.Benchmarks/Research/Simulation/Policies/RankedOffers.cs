using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Policies;

/// <summary>The first offers of an engine, ranked again and again into the same memory. Not thread-safe.</summary>
/// <param name="engine">The engine.</param>
/// <param name="most">How many at most.</param>
internal sealed class RankedOffers(PedagogyEngine engine, int most)
{
    private readonly RankedModule[] _ranked = new RankedModule[most];
    private CompiledLearner? _compiled;

    /// <summary>Fills in the offers to a learner, best first.</summary>
    public void Fill(Learner learner, DateOnly day, List<ModuleOffer> offers)
    {
        _compiled = engine.Compile(learner, day, _compiled);
        int count = engine.Rank(_compiled, _ranked);
        foreach (RankedModule one in _ranked.AsSpan(0, count))
        {
            offers.Add(new ModuleOffer(engine.ModuleAt(one.ModuleNumber), engine.SessionAt(one.SessionNumber)));
        }
    }
}
