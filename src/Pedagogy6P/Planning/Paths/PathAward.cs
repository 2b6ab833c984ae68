using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Paths;

/// <summary>What stands of an award that paths were asked to complete.</summary>
/// <param name="AwardId">Id of the award.</param>
/// <param name="Title">Its title.</param>
/// <param name="Groups">Its groups, in ordinal order.</param>
/// <param name="Conflict">Why it cannot be completed; null where it can.</param>
public sealed record PathAward(string AwardId, string Title, ImmutableArray<PathAwardGroup> Groups, PathConflict? Conflict);
