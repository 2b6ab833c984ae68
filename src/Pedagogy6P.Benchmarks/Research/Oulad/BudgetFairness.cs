using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Evaluation;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>
/// Whom a budget of flags reaches: recall over all, and of women and men, when the budget is one for all or one per module.
/// </summary>
/// <param name="Recall">Recall over all test rows.</param>
/// <param name="Gender">The groups and their gap.</param>
internal sealed record BudgetFairness(double Recall, GroupReport Gender)
{
    /// <summary>The budget of the protocol.</summary>
    public const double Share = 0.15;

    /// <summary>One budget over the whole test cohort.</summary>
    public static BudgetFairness Global(CaseResult result) => Of(result, FlagBudget.Global(result.Recipe.Probabilities, Share));

    /// <summary>The same share in every module.</summary>
    public static BudgetFairness PerModule(CaseResult result) =>
        Of(result, FlagBudget.PerGroup(result.Recipe.Probabilities, Modules(result), Share));

    /// <summary>Half of the budget is the same share in every module, the rest goes to the highest risks of all.</summary>
    public static BudgetFairness WithFloor(CaseResult result) =>
        Of(result, FlagBudget.WithFloor(result.Recipe.Probabilities, Modules(result), Share));

    private static int[] Modules(CaseResult result) =>
        [.. result.Test.Groups.Single(g => string.Equals(g.Name, "module", StringComparison.Ordinal)).Codes];

    private static BudgetFairness Of(CaseResult result, ImmutableArray<double> flags)
    {
        var (hits, positives) = (0.0, 0);
        for (var row = 0; row < flags.Length; row++)
        {
            hits += flags[row] * result.Test.Labels[row];
            positives += result.Test.Labels[row];
        }

        return new BudgetFairness(hits / positives, GroupReport.Of(result.Test, "gender", result.Recipe.Probabilities, flags.AsSpan()));
    }
}
