using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Cohorts.Openings;

/// <summary>Which candidates are opened.</summary>
/// <param name="TrainerOf">By candidate the place of its trainer; −1 when it stays closed.</param>
/// <param name="Bound">The sum of the worths of opened candidates is at most this, whichever are opened.</param>
public sealed record Opening(ImmutableArray<int> TrainerOf, double Bound);
