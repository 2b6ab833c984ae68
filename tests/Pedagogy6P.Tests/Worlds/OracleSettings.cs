using System.Collections.Immutable;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>How well the settings of a module and of a learner match, straight from the definition.</summary>
internal sealed class OracleSettings(ImmutableDictionary<string, string> parents)
{
    public double Match(ImmutableArray<string> module, ImmutableArray<string> learner) =>
        module.Any(learner.Contains) ? 1
        : module.Any(one => learner.Any(other => Ancestors(one).Contains(other) || Ancestors(other).Contains(one))) ? 0.75
        : module.IsEmpty || learner.IsEmpty ? 0.5
        : 0;

    private IEnumerable<string> Ancestors(string setting) =>
        parents.TryGetValue(setting, out string? parent) ? Ancestors(parent).Prepend(parent) : [];
}
