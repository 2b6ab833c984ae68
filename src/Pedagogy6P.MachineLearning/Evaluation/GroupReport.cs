using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>
/// One group column: a row per level, and the largest difference of recall between two reported levels with its paired interval.
/// </summary>
/// <param name="Column">Name of the group column.</param>
/// <param name="Groups">One entry per level with rows, in ordinal order.</param>
/// <param name="RecallGap">Recall of the best-served minus the worst-served reported level; NaN with fewer than two.</param>
public sealed record GroupReport(string Column, ImmutableArray<GroupScores> Groups, Interval RecallGap)
{
    private static readonly Interval Unknown = new(double.NaN, double.NaN, double.NaN);

    /// <summary>Measures every level of a group column.</summary>
    /// <param name="labelled">Rows with labels and the group column; their weights, if they have any, count.</param>
    /// <param name="column">Name of the group column.</param>
    /// <param name="probabilities">Per row a probability.</param>
    /// <param name="flags">Per row the flagged share, from <see cref="FlagBudget"/>.</param>
    /// <param name="minimumPeople">
    /// Cells of fewer people, however many rows they have, are withheld: their figures would say little and could point at persons.
    /// </param>
    /// <param name="draws">Bootstrap resamples of persons.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <exception cref="ArgumentException">No labels, no such column, or lengths differ.</exception>
    public static GroupReport Of(RiskTable labelled, string column, ReadOnlySpan<double> probabilities, ReadOnlySpan<double> flags,
        int minimumPeople = 50, int draws = 500, long seed = 0)
    {
        ArgumentNullException.ThrowIfNull(labelled);
        GroupColumn group = labelled.Groups.FirstOrDefault(g => string.Equals(g.Name, column, StringComparison.Ordinal))
            ?? throw new ArgumentException($"The table has no group column '{column}'.", nameof(column));
        if (!labelled.HasLabels || probabilities.Length != labelled.RowCount || flags.Length != labelled.RowCount)
        {
            throw new ArgumentException("Labels, probabilities and flags are needed for every row.", nameof(probabilities));
        }

        int[] codes = group.Codes.ToArray();
        byte[] labels = labelled.Labels.ToArray();
        List<GroupScores> scores = [];
        List<int> reported = [];
        for (int level = 0; level < group.Levels.Length; level++)
        {
            int[] rows = [.. labelled.RowsWhere(row => codes[row] == level)];
            if (rows.Length == 0)
            {
                continue;
            }

            bool report = labelled.PeopleIn(rows) >= minimumPeople;
            scores.Add(report ? Measure(group.Levels[level], labelled.Subset(rows), RiskColumn.Pick<double>(probabilities, rows),
                RiskColumn.Pick<double>(flags, rows), draws, seed)
                : new GroupScores(group.Levels[level], rows.Length, false, double.NaN, double.NaN, Unknown, double.NaN, double.NaN, Unknown,
                    double.NaN));
            if (report && !double.IsNaN(scores[^1].Recall.Estimate))
            {
                reported.Add(level);
            }
        }

        return new GroupReport(column, [.. scores], Gap(labelled, codes, labels, flags.ToArray(), reported, draws, seed));
    }

    private static GroupScores Measure(string level, RiskTable rows, double[] probabilities, double[] flags, int draws, long seed)
    {
        PersonBootstrap bootstrap = ModelComparison.BootstrapOf(rows, draws, seed);
        byte[] labels = rows.Labels.ToArray();
        double[] weights = rows.Weights.ToArray();
        double flagged = 0, hits = 0, all = 0;
        for (int i = 0; i < flags.Length; i++)
        {
            double weight = Weight(weights, i);
            all += weight;
            flagged += weight * flags[i];
            hits += weight * flags[i] * labels[i];
        }

        return new GroupScores(level, labels.Length, true, RowMean.Of<byte>(labels, weights), RowMean.Of<double>(probabilities, weights),
            bootstrap.Of(RiskMetric.Auc, labels, probabilities, weights: weights),
                RiskMetrics.ExpectedCalibrationError(labels, probabilities, weights: weights),
            flagged / all, bootstrap.Of(multiplicity => Recall(labels, flags, weights, multiplicity)),
                flagged > 0 ? hits / flagged : double.NaN);
    }

    private static Interval Gap(RiskTable table, int[] codes, byte[] labels, double[] flags, List<int> reported, int draws, long seed)
    {
        if (reported.Count < 2)
        {
            return Unknown;
        }

        double[] weights = table.Weights.ToArray();
        double RecallOf(int level, ReadOnlySpan<int> multiplicity)
        {
            double hits = 0, positives = 0;
            for (int row = 0; row < codes.Length; row++)
            {
                if (codes[row] == level && labels[row] == 1)
                {
                    double weight = Weight(weights, row) * (multiplicity.Length == 0 ? 1 : multiplicity[row]);
                    hits += weight * flags[row];
                    positives += weight;
                }
            }

            return positives > 0 ? hits / positives : double.NaN;
        }

        // The two levels are fixed on all rows; resampling them anew would bias the gap upwards.
        int best = reported.MaxBy(level => RecallOf(level, [])), worst = reported.MinBy(level => RecallOf(level, []));
        return ModelComparison.BootstrapOf(table, draws, seed)
            .Of(multiplicity => RecallOf(best, multiplicity) - RecallOf(worst, multiplicity));
    }

    private static double Weight(double[] weights, int row) => weights.Length == 0 ? 1 : weights[row];

    private static double Recall(byte[] labels, double[] flags, double[] weights, ReadOnlySpan<int> multiplicity)
    {
        double hits = 0, positives = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            double weight = Weight(weights, i) * (multiplicity.Length == 0 ? 1 : multiplicity[i]) * labels[i];
            hits += weight * flags[i];
            positives += weight;
        }

        return positives > 0 ? hits / positives : double.NaN;
    }
}
