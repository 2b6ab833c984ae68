using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Paths;

/// <summary>What stands of a group of an award.</summary>
/// <param name="GroupId">Id of the group.</param>
/// <param name="Choose">How many of its modules are asked.</param>
/// <param name="Done">Its modules that count as done on the first day, in ordinal order.</param>
/// <param name="Closed">Its modules that no path can take, in ordinal order, with what stands in the way.</param>
public sealed record PathAwardGroup(string GroupId, int Choose, ImmutableArray<string> Done, ImmutableArray<PathObstacle> Closed);
