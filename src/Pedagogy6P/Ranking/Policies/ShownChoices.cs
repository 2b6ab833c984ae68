using System.Collections.Immutable;
using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Proof.Decisions;

namespace Pedagogy6P.Ranking.Policies;

/// <summary>Decisions of a log as choices from lists, for finding out which places are looked at. Stateless and thread-safe.</summary>
public static class ShownChoices
{
    /// <summary>What a decision showed as a list that tells of taste: what has an outcome above 0 was chosen.</summary>
    /// <param name="logged">The decision with its outcomes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="logged"/> is null.</exception>
    public static ServedList ListOf(LoggedDecision logged)
    {
        ArgumentNullException.ThrowIfNull(logged);
        return new ServedList(logged.Decision.Time,
        [
            .. logged.Decision.Items.Select((item, place) =>
                new ServedItem(item.ModuleId, item.SessionId, logged.Outcomes[place] is { Value: > 0 })),
        ]);
    }

    /// <summary>What a decision showed, with the probability of each place, and what was chosen: what has an outcome above 0.</summary>
    /// <param name="logged">The decision with its outcomes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="logged"/> is null.</exception>
    public static ImmutableArray<RandomisedChoice> Of(LoggedDecision logged)
    {
        ArgumentNullException.ThrowIfNull(logged);
        return
        [
            .. logged.Decision.Items.Select((item, place) => new RandomisedChoice(
                item.ModuleId, place + 1, item.Propensity, logged.Outcomes[place] is { Value: > 0 })),
        ];
    }
}
