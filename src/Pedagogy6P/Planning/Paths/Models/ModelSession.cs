using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Paths.Models;

/// <summary>A session of a module.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Module">Its module, by its place.</param>
/// <param name="FirstDay">Its first day.</param>
/// <param name="LastDay">Its last day.</param>
/// <param name="FirstWeek">The week of its first day.</param>
/// <param name="Minutes">Minutes that it takes of each week from the first to that of its last day.</param>
public sealed record ModelSession(string Id, int Module, int FirstDay, int LastDay, int FirstWeek, ImmutableArray<int> Minutes)
{
    /// <summary>The week of its last day.</summary>
    public int LastWeek => FirstWeek + Minutes.Length - 1;
}
