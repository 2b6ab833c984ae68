using System.Collections.Immutable;

namespace Pedagogy6P.Ranking.Explanations;

/// <summary>What a module opens the way to, for a module that serves a goal by what comes after it.</summary>
internal sealed class ChainWords(Wording wording)
{
    /// <summary>The sentence.</summary>
    /// <param name="modules">Titles of the modules that it opens, in the order in which they follow, at least one.</param>
    /// <param name="goal">Title of the competency or role that the last of them serves; null when the last is itself wanted or mandatory.</param>
    public string Describe(ImmutableArray<string> modules, string? goal)
    {
        string opened = wording.InOrder(modules);
        return goal is null
            ? wording.Fill("Chain.Wanted", ("modules", opened))
            : wording.Fill("Chain.Goal", ("modules", opened), ("goal", goal));
    }
}
