using System.Collections.Immutable;
using Pedagogy6P.Preventive.Boosting;
using Pedagogy6P.Preventive.Calibration;
using Pedagogy6P.Preventive.Data;
using Pedagogy6P.Preventive.Hazard;
using Pedagogy6P.Preventive.Logistic;

namespace Pedagogy6P.Preventive.Explanation;

/// <summary>
/// Explains models of this library exactly: contributions of logistic regression are its terms, those of trees their path-dependent Shapley values, those of
/// an average the weighted mean of its members'; of hazards those of the event of interest in the period of the row. Immutable and thread-safe.
/// </summary>
public sealed class RiskExplainer
{
    private readonly IRiskModel _model;
    private readonly ImmutableArray<(IRiskModel Model, double Weight)> _members;
    private readonly double _base;

    /// <summary>Prepares explanations.</summary>
    /// <param name="model">A logistic regression, boosted trees, averages and calibrations of them, or hazards made of them.</param>
    /// <exception cref="ArgumentException">The model, or a member of it, is of another kind.</exception>
    public RiskExplainer(IRiskModel model)
    {
        _model = model;
        List<(IRiskModel, double)> members = [];
        Flatten(model, 1, members);
        _members = [.. members];
        foreach ((IRiskModel member, double weight) in _members)
        {
            _base += weight * BaseOf(member);
        }
    }

    /// <summary>Explains one row.</summary>
    /// <param name="row">One value per feature, NaN is missing.</param>
    /// <exception cref="ArgumentException">The row has another length than the schema.</exception>
    public RiskExplanation Explain(ReadOnlySpan<double> row)
    {
        double probability = _model.Probability(row);
        double[] contributions = new double[row.Length];
        Contributions(row, contributions);
        double[] values = row.ToArray();
        return new RiskExplanation(probability, _base, _base + contributions.Sum(),
            [.. contributions.Select((c, f) => new FeatureContribution(_model.Schema[f].Name, values[f], c))]);
    }

    /// <summary>Global importance: per feature the mean size of its contribution over the rows of a table, largest first.</summary>
    /// <param name="table">Rows with the features of the model; at least one.</param>
    /// <param name="mostRows">At most this many evenly spaced rows are looked at.</param>
    public ImmutableArray<FeatureImportance> Importance(RiskTable table, int mostRows = 2000)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostRows, 1);
        int count = Math.Min(mostRows, table.RowCount), features = _model.Schema.Count;
        double[] sizes = new double[features], row = new double[features], contributions = new double[features];
        for (int i = 0; i < count; i++)
        {
            table.CopyRow((int)((long)i * table.RowCount / count), row);
            Contributions(row, contributions);
            for (int f = 0; f < features; f++)
            {
                sizes[f] += Math.Abs(contributions[f]) / count;
            }
        }

        return [.. sizes.Select((size, f) => new FeatureImportance(_model.Schema[f].Name, size)).OrderByDescending(i => i.MeanLogOdds)];
    }

    private void Contributions(ReadOnlySpan<double> row, Span<double> sum)
    {
        double[] one = new double[row.Length];
        sum.Clear();
        if (_model is HazardModel hazard && row[^1] > hazard.LastPeriod)
        {
            double[] clamped = row.ToArray();
            clamped[^1] = hazard.LastPeriod;
            row = clamped;
        }

        foreach ((IRiskModel member, double weight) in _members)
        {
            Array.Clear(one);
            if (member is LogisticModel logistic)
            {
                logistic.Contributions(row, one);
            }
            else
            {
                var boosted = (BoostedTreesModel)member;
                foreach (RegressionTree tree in boosted.Trees)
                {
                    new TreeShapley(tree, boosted.Inputs).Add(row, one);
                }
            }

            for (int f = 0; f < one.Length; f++)
            {
                sum[f] += weight * one[f];
            }
        }
    }

    private static void Flatten(IRiskModel model, double weight, List<(IRiskModel, double)> members)
    {
        switch (model)
        {
            case LogisticModel or BoostedTreesModel:
                members.Add((model, weight));
                break;
            case HazardModel hazard:
                Flatten(hazard.Hazards[hazard.Interest], weight, members);
                break;
            case CalibratedModel calibrated:
                Flatten(calibrated.Inner, weight, members);
                break;
            case AveragedModel averaged:
                foreach ((IRiskModel member, double share) in averaged.Members)
                {
                    Flatten(member, weight * share, members);
                }

                break;
            default:
                throw new ArgumentException($"Models of type {model.GetType().Name} cannot be explained.", nameof(model));
        }
    }

    private static double BaseOf(IRiskModel member)
    {
        if (member is LogisticModel logistic)
        {
            return logistic.Intercept;
        }

        BoostedTreesModel boosted = (BoostedTreesModel)member;
        double sum = boosted.BaseScore;
        foreach (RegressionTree tree in boosted.Trees)
        {
            sum += TreeShapley.Expectation(tree);
        }

        return sum;
    }
}
