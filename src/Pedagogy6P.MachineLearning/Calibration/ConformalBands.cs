using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Calibration;

/// <summary>
/// Split conformal prediction, separately for each label (Vovk, Gammerman and Shafer 2005): whatever the model, an outcome is left out of
/// the compatible set
/// with probability at most the error rate, for rows exchangeable with those of the calibration. Immutable and thread-safe.
/// </summary>
public sealed class ConformalBands
{
    private ConformalBands(double errorRate, double lowestForEvent, double highestForNone)
    {
        ErrorRate = errorRate;
        LowestForEvent = lowestForEvent;
        HighestForNone = highestForNone;
    }

    /// <summary>Share of people whose true outcome may be left out.</summary>
    public double ErrorRate { get; }

    /// <summary>"Event" is compatible from this probability on.</summary>
    public double LowestForEvent { get; }

    /// <summary>"No event" is compatible up to this probability.</summary>
    public double HighestForNone { get; }

    /// <summary>Sets the bands.</summary>
    /// <param name="labels">Per row 0 or 1.</param>
    /// <param name="probabilities">Per row a probability from a model that did not see the row.</param>
    /// <param name="errorRate">Between 0 and 1. Default 0.1.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a label is not 0 or 1.</exception>
    public static ConformalBands Train(ReadOnlySpan<byte> labels, ReadOnlySpan<double> probabilities, double errorRate = 0.1)
    {
        EvaluationInput.Check(labels, probabilities);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(errorRate, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(errorRate, 1);
        List<double> events = [], none = [];
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] == 1)
            {
                events.Add(1 - probabilities[i]);
            }
            else
            {
                none.Add(probabilities[i]);
            }
        }

        return new ConformalBands(errorRate, 1 - Threshold(events, errorRate), Threshold(none, errorRate));
    }

    /// <summary>The verdict on a probability.</summary>
    /// <param name="probability">A calibrated probability.</param>
    public RiskVerdict Judge(double probability)
    {
        bool high = probability >= LowestForEvent, low = probability <= HighestForNone;
        return high == low ? RiskVerdict.AskAHuman : high ? RiskVerdict.High : RiskVerdict.Low;
    }

    /// <summary>Coverage on labelled rows: all of them, then each level of each group column.</summary>
    /// <param name="labelled">Rows with labels.</param>
    /// <param name="probabilities">Per row a probability.</param>
    /// <param name="minimumRows">Smaller groups are left out.</param>
    /// <exception cref="ArgumentException">No labels, or lengths differ.</exception>
    public ImmutableArray<ConformalCoverage> Coverage(RiskTable labelled, ReadOnlySpan<double> probabilities, int minimumRows = 50)
    {
        ArgumentNullException.ThrowIfNull(labelled);
        EvaluationInput.Check(labelled.Labels, probabilities);
        double[] p = probabilities.ToArray();
        List<ConformalCoverage> coverages = [Measure("", labelled, p, [.. Enumerable.Range(0, p.Length)])];
        foreach (GroupColumn group in labelled.Groups)
        {
            int[] codes = group.Codes.ToArray();
            for (int level = 0; level < group.Levels.Length; level++)
            {
                int[] rows = [.. labelled.RowsWhere(row => codes[row] == level)];
                if (rows.Length >= minimumRows)
                {
                    coverages.Add(Measure($"{group.Name} {group.Levels[level]}", labelled, p, rows));
                }
            }
        }

        return [.. coverages];
    }

    private ConformalCoverage Measure(string name, RiskTable table, double[] probabilities, int[] rows)
    {
        int covered = 0, unsure = 0;
        foreach (int row in rows)
        {
            double p = probabilities[row];
            covered += (table.Labels[row] == 1 ? p >= LowestForEvent : p <= HighestForNone) ? 1 : 0;
            unsure += Judge(p) == RiskVerdict.AskAHuman ? 1 : 0;
        }

        return new ConformalCoverage(name, rows.Length, (double)covered / rows.Length, (double)unsure / rows.Length);
    }

    // The ⌈(n + 1)(1 − ε)⌉-th smallest score; with too few rows nothing may be left out.
    private static double Threshold(List<double> scores, double errorRate)
    {
        scores.Sort();

        // As n + 1 − ⌊(n + 1)ε⌋: rounding 1 − ε first would at times be one off.
        int rank = scores.Count + 1 - (int)Math.Floor((scores.Count + 1) * errorRate);
        return rank <= scores.Count ? scores[rank - 1] : 1;
    }
}
