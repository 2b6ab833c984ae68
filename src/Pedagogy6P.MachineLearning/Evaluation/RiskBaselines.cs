using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>
/// What every model is printed beside: a model that does not beat these has learned nothing. Weights of rows, if they have any, count. Pure
/// and thread-safe.
/// </summary>
public static class RiskBaselines
{
    /// <summary>The training base rate for everybody.</summary>
    /// <param name="train">Training rows with labels.</param>
    /// <param name="test">Test rows with labels.</param>
    /// <param name="budget">Share of rows that may be flagged.</param>
    public static RiskScores Prior(RiskTable train, RiskTable test, double budget = 0.15)
    {
        double[] probabilities = new double[RequireLabels(test).RowCount];
        probabilities.AsSpan().Fill(BaseRate(RequireLabels(train)));
        return RiskScores.OfProbabilities("prior", test.Labels, probabilities, budget, test.Weights);
    }

    /// <summary>
    /// The training base rate of the row's own group (for instance its module), the overall rate for groups without training rows.
    /// </summary>
    /// <param name="train">Training rows with labels.</param>
    /// <param name="test">Test rows with labels.</param>
    /// <param name="column">Name of a group column of both tables.</param>
    /// <param name="budget">Share of rows that may be flagged.</param>
    /// <exception cref="ArgumentException">A table has no labels or no such column.</exception>
    public static RiskScores GroupPrior(RiskTable train, RiskTable test, string column, double budget = 0.15)
    {
        GroupColumn known = Group(RequireLabels(train), column), asked = Group(RequireLabels(test), column);
        Dictionary<string, (double Positives, double Rows)> counts = new(StringComparer.Ordinal);
        for (int row = 0; row < train.RowCount; row++)
        {
            string level = known.Levels[known.Codes[row]];
            (double positives, double rows) = counts.GetValueOrDefault(level);
            double weight = train.Weights.IsEmpty ? 1 : train.Weights[row];
            counts[level] = (positives + (weight * train.Labels[row]), rows + weight);
        }

        double overall = BaseRate(train);
        double[] probabilities = new double[test.RowCount];
        for (int row = 0; row < probabilities.Length; row++)
        {
            probabilities[row] = counts.TryGetValue(asked.Levels[asked.Codes[row]], out var count) ? count.Positives / count.Rows : overall;
        }

        return RiskScores.OfProbabilities($"{column} prior", test.Labels, probabilities, budget, test.Weights);
    }

    /// <summary>
    /// Ranks by one feature, larger is riskier (days silent), or smaller with <paramref name="descending"/>; missing values count as the
    /// riskiest.
    /// </summary>
    /// <param name="test">Test rows with labels.</param>
    /// <param name="feature">Name of the feature.</param>
    /// <param name="descending">True when small values are risky (active days).</param>
    /// <param name="budget">Share of rows that may be flagged.</param>
    /// <exception cref="ArgumentException">No labels or no such feature.</exception>
    public static RiskScores SingleFeature(RiskTable test, string feature, bool descending = false, double budget = 0.15)
    {
        int column = RequireLabels(test).Schema.IndexOf(feature);
        if (column < 0)
        {
            throw new ArgumentException($"The table has no feature '{feature}'.", nameof(feature));
        }

        double[] scores = new double[test.RowCount];
        test.CopyColumn(column, 0, scores);
        for (int row = 0; row < scores.Length; row++)
        {
            scores[row] = double.IsNaN(scores[row]) ? double.PositiveInfinity : descending ? -scores[row] : scores[row];
        }

        return RiskScores.OfRanking(feature, test.Labels, scores, budget, test.Weights);
    }

    /// <summary>The baselines the data allows: the prior, and days silent when a feature of that name is given and present.</summary>
    /// <param name="train">Training rows with labels.</param>
    /// <param name="test">Test rows with labels.</param>
    /// <param name="daysSilentFeature">Name of the feature "days since the last activity"; null or absent leaves that baseline out.</param>
    /// <param name="budget">Share of rows that may be flagged.</param>
    public static ImmutableArray<RiskScores> All(RiskTable train, RiskTable test, string? daysSilentFeature = null, double budget = 0.15)
    {
        RiskScores prior = Prior(train, test, budget);
        return daysSilentFeature is not null
            && test.Schema.IndexOf(daysSilentFeature) >= 0 ? [prior, SingleFeature(test, daysSilentFeature, budget: budget)] : [prior];
    }

    private static double BaseRate(RiskTable table) => RowMean.Of(table.Labels, table.Weights);

    private static RiskTable RequireLabels(RiskTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.HasLabels ? table : throw new ArgumentException("The table has no labels.", nameof(table));
    }

    private static GroupColumn Group(RiskTable table, string column) =>
        table.Groups.FirstOrDefault(g => string.Equals(g.Name, column, StringComparison.Ordinal))
        ?? throw new ArgumentException($"The table has no group column '{column}'.", nameof(column));
}
