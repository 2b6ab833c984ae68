using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Policies;

/// <summary>Offers all that an engine finds feasible, in an order of its own: the least key first, then by id. Not thread-safe.</summary>
/// <param name="engine">The engine.</param>
/// <param name="key">The key of an offer to a learner on a day.</param>
internal sealed class ReorderedAdviser(PedagogyEngine engine, Func<Learner, DateOnly, ModuleOffer, double> key) : IAdviser
{
    private readonly RankedOffers _all = new(engine, Math.Max(1, engine.Programme.Modules.Length));

    public void Advise(Learner learner, DateOnly day, List<ModuleOffer> offers)
    {
        _all.Fill(learner, day, offers);
        double[] keys = [.. offers.Select(offer => key(learner, day, offer))];
        ModuleOffer[] ordered = [.. offers.Select((offer, place) => (Offer: offer, Key: keys[place])).OrderBy(one => one.Key)
            .ThenBy(one => one.Offer.Module.Id, StringComparer.Ordinal).Select(one => one.Offer)];
        offers.Clear();
        offers.AddRange(ordered);
    }
}
