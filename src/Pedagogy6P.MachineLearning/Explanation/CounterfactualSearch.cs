using System.Collections.Immutable;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Explanation;

/// <summary>
/// Tries every combination of up to a few levers and has the model score each one; nothing but levers ever changes. Also answers "risk
/// given the plan": the same
/// learner under another session or load is a lever with those options. Pure and thread-safe.
/// </summary>
public static class CounterfactualSearch
{
    /// <summary>The combinations that lower the risk most, fewest changes first among equals.</summary>
    /// <param name="model">The model.</param>
    /// <param name="row">The person's row.</param>
    /// <param name="levers">What may be changed.</param>
    /// <param name="mostChanges">Most levers pulled together, ≥ 1.</param>
    /// <param name="count">Most results.</param>
    /// <exception cref="InputRefusedException">A lever names a feature the model does not have.</exception>
    /// <exception cref="ArgumentException">The row has another length than the schema.</exception>
    public static ImmutableArray<Counterfactual> Find(IRiskModel model, ReadOnlySpan<double> row, ImmutableArray<Lever> levers,
        int mostChanges = 2, int count = 5)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostChanges, 1);
        model.Schema.CheckRow(row);
        ViolationCollector problems = new();
        foreach ((string feature, _) in levers.SelectMany(l => l.Options).SelectMany(o => o.Values))
        {
            if (model.Schema.IndexOf(feature) < 0)
            {
                problems.Add("levers", null, feature, null, "a feature of the model");
            }
        }

        problems.ThrowIfAny();
        double before = model.Probability(row);
        List<Counterfactual> found = [];
        Try(model, row.ToArray(), levers, 0, mostChanges, [], before, found);
        return [.. found.Where(c => c.Reduction > 0).OrderBy(c => c.Probability).ThenBy(c => c.Changes.Length).Take(count)];
    }

    private static void Try(IRiskModel model, double[] row, ImmutableArray<Lever> levers, int next, int left,
        ImmutableArray<LeverChange> changes, double before,
        List<Counterfactual> found)
    {
        if (changes.Length > 0)
        {
            double after = model.Probability(row);
            found.Add(new Counterfactual(changes, after, before - after));
        }

        for (int i = next; i < levers.Length && left > 0; i++)
        {
            foreach (LeverOption option in levers[i].Options)
            {
                double[] changed = [.. row];
                foreach ((string feature, double value) in option.Values)
                {
                    changed[model.Schema.IndexOf(feature)] = value;
                }

                Try(model, changed, levers, i + 1, left - 1, changes.Add(new LeverChange(levers[i].Name, option.Name)), before, found);
            }
        }
    }
}
