using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Paths.Models;

/// <summary>Modules of which a path has to take some.</summary>
/// <param name="Members">The modules, by their places.</param>
/// <param name="Count">How many of them at least, 1 or more.</param>
public sealed record ModelQuota(ImmutableArray<int> Members, int Count);
