using System.Collections.Immutable;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Ranking.Policies;

namespace Pedagogy6P.Formats.Decisions;

/// <summary>An item of a decision as a row of a table. Immutable.</summary>
/// <param name="DecisionId">Id of the decision.</param>
/// <param name="Learner">Pseudonym of the learner.</param>
/// <param name="Position">Position in the list, 1 for the first.</param>
/// <param name="ModuleId">What was shown there: the action.</param>
/// <param name="Reward">What became of it; null when nothing is known.</param>
/// <param name="Propensity">The probability that it stood there given the positions above.</param>
/// <param name="TargetProbability">The same under the target policy; null without one.</param>
/// <param name="Context">What was known, by the names of the table; null for a name that the decision does not have.</param>
public sealed record DecisionRow(
    string DecisionId, string Learner, int Position, string ModuleId, double? Reward, double Propensity, double? TargetProbability,
    ImmutableArray<double?> Context)
{
    /// <summary>The rows of a decision, in the order of its positions.</summary>
    /// <param name="logged">The decision.</param>
    /// <param name="context">Names of the context (<see cref="DecisionTable.ContextAsync"/>).</param>
    /// <param name="options">What is added.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<DecisionRow> Of(LoggedDecision logged, ImmutableArray<string> context, DecisionExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(logged);
        ArgumentNullException.ThrowIfNull(options);
        Decision decision = logged.Decision;
        double[]? target = options.Target is null ? null : new DecisionReplay(decision).Propensities(options.Target);
        ImmutableArray<double?> known = [.. context.Select(name => Value(decision, name))];
        return decision.Items.Select((item, place) => new DecisionRow(
            decision.Id, decision.Learner.Value, place + 1, item.ModuleId, logged.Outcomes[place]?.Value ?? options.RewardWithoutOutcome,
            item.Propensity, target?[place], known));
    }

    private static double? Value(Decision decision, string name)
    {
        foreach (ContextValue value in decision.Context)
        {
            if (string.Equals(value.Name, name, StringComparison.Ordinal))
            {
                return value.Value;
            }
        }

        return null;
    }
}
