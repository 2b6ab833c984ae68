using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Paths;

/// <summary>
/// Why what is asked for cannot be had together: a smallest set in the sense that without any one of its parts the rest can (an irreducible
/// infeasible subset, found by deletion; Chinneck and Dravnieks, 1991). Where the steps allowed do not last, a part too many may stand in
/// it.
/// </summary>
/// <param name="Modules">Mandatory and pinned modules that do not fit together, in ordinal order.</param>
/// <param name="Groups">Groups of the award that are part of it, in ordinal order.</param>
/// <param name="Limits">The limits that they do not fit into.</param>
public sealed record PathConflict(ImmutableArray<string> Modules, ImmutableArray<string> Groups, ImmutableArray<PathLimit> Limits);
