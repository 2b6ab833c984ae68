using System.Collections.Immutable;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Ranking.Explanations;

/// <summary>What a module opens the way to, for a module that serves a goal by what comes after it.</summary>
internal sealed class ChainWords(Wording wording)
{
    /// <summary>The sentence.</summary>
    /// <param name="modules">Titles of the modules that it opens, in the order in which they follow, at least one.</param>
    /// <param name="goal">Title of the competency that the last of them serves; null when it closes no gap.</param>
    /// <param name="facts">What is known of the last of them: whose goals it serves, or else why it is wanted.</param>
    public string Describe(ImmutableArray<string> modules, string? goal, RecommendationFacts facts)
    {
        string opened = wording.InOrder(modules);
        if (goal is not null)
        {
            return wording.Fill(facts.GoalsOfOpenRoles ? "Chain.Goal.OpenRoles" : "Chain.Goal", ("modules", opened), ("goal", goal));
        }

        string key = (facts.OpensPinned, facts.OpensMandatory) switch
        {
            (true, true) => "Chain.PinnedMandatory",
            (true, false) => "Chain.Pinned",
            (false, true) => "Chain.Mandatory",
            (false, false) => "Chain.Any",
        };
        return wording.Fill(key, ("modules", opened));
    }
}
