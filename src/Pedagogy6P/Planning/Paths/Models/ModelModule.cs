using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Paths.Models;

/// <summary>A module to choose.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Hours">Hours of work.</param>
/// <param name="Price">What it costs the learner, EUR.</param>
/// <param name="Minutes">Minutes of work when taken at one's own pace, to be spread over the weeks between its days; 0 for one with
/// sessions.</param>
/// <param name="LastDay">The last day on which it may end.</param>
/// <param name="Sessions">Its sessions, by their places; none at one's own pace. Exactly one is attended when it is taken.</param>
/// <param name="MissedAnyway">Advised groups that are missed whatever else is taken.</param>
public sealed record ModelModule(
    string Id, double Hours, double Price, int Minutes, int LastDay, ImmutableArray<int> Sessions, int MissedAnyway)
{
    /// <summary>Whether it is taken at one's own pace.</summary>
    public bool IsSelfPaced => Minutes > 0;
}
