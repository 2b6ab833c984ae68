using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Paths.Models;

/// <summary>Modules of which one, taken and finished on an earlier day, lets another start.</summary>
/// <param name="Owner">The module that starts after one of them, by its place.</param>
/// <param name="Members">The modules, by their places.</param>
/// <param name="IsAdvised">Whether it had better be so; else it has to, if the owner is taken.</param>
public sealed record ModelGroup(int Owner, ImmutableArray<int> Members, bool IsAdvised);
