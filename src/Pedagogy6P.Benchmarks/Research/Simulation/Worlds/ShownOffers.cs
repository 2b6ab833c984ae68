using System.Collections.Immutable;
using Pedagogy6P.Catalogue;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Worlds;

/// <summary>A list that a learner was shown, and what they accepted. Immutable.</summary>
/// <param name="Day">The day.</param>
/// <param name="Offers">The offers, in order.</param>
/// <param name="Chosen">The place of what was accepted, from 0; −1 for nothing.</param>
internal sealed record ShownOffers(DateOnly Day, ImmutableArray<ModuleOffer> Offers, int Chosen);
