using System.Collections.Immutable;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>How well the settings of a module and of a learner match, straight from the definition.</summary>
internal sealed class OracleSettings(ProgrammeTables tables)
{
    private readonly ILookup<string, string> _parents = tables.Terms.Where(term => term.ParentId is not null).ToLookup(term => term.Id,
        term => term.ParentId!);

    public double Match(ImmutableArray<string> module, ImmutableArray<string> learner) =>
        module.Any(learner.Contains) ? 1
        : module.Any(one => learner.Any(other => IsAncestor(one, other) || IsAncestor(other, one))) ? 0.75
        : module.IsEmpty || learner.IsEmpty ? 0.5
        : 0;

    private bool IsAncestor(string above, string setting) => _parents[setting].Any(parent => parent == above || IsAncestor(above, parent));
}
