using System.Collections.Immutable;

namespace Pedagogy6P.Programmes;

/// <summary>Alternatives of which a module asks any one.</summary>
/// <param name="Kind">Hard or advised.</param>
/// <param name="Alternatives">Ids of the modules, in ordinal order, at least one.</param>
public sealed record PrerequisiteGroup(PrerequisiteKind Kind, ImmutableArray<string> Alternatives);
