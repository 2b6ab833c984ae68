using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Paths.Models;

/// <summary>A level of a competency that is asked and not reached yet.</summary>
/// <param name="Importance">ω.</param>
/// <param name="Level">g.</param>
/// <param name="Mastery">μ at the start, below the level.</param>
/// <param name="Improvers">Modules that lead further, the highest levels first.</param>
public sealed record ModelGoal(double Importance, double Level, double Mastery, ImmutableArray<ModelImprover> Improvers);
