using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Paths;

/// <summary>A goal that a path does not reach.</summary>
/// <param name="CompetencyId">Id of the competency.</param>
/// <param name="Level">The level asked.</param>
/// <param name="Reached">The level after the path.</param>
/// <param name="Obstacles">By module that would lead further what stands in the way; empty when no module of the programme does.</param>
public sealed record UnreachedGoal(string CompetencyId, double Level, double Reached, ImmutableArray<PathObstacle> Obstacles);
