using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Preferences;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Policies;

/// <summary>A list as preferences learn from it.</summary>
internal static class TastedList
{
    public static ShownList Of(PreferenceFeatures features, Learner learner, DateOnly day, IReadOnlyList<ModuleOffer> offers,
        int chosen) =>
        new(day, [.. offers.Select((offer, place) => new ShownItem(features.Of(learner, offer), place + 1, place == chosen))]);
}
