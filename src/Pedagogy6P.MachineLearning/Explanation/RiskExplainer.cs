using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Explanation;

/// <summary>
/// Explains models that say what their features do. Those of this library do so exactly: contributions of logistic regression are its
/// terms, those of trees their
/// path-dependent Shapley values, those of an average the weighted mean of its members'; of hazards those of the event of interest in the
/// period of the row.
/// Immutable and thread-safe.
/// </summary>
public sealed class RiskExplainer
{
    private readonly IExplainedRiskModel _model;
    private readonly double _base;

    /// <summary>Prepares explanations.</summary>
    /// <param name="model">A model with the capability, see <see cref="IExplainedRiskModel"/>.</param>
    /// <exception cref="ArgumentException">The model, or a member of it, cannot be explained.</exception>
    public RiskExplainer(IRiskModel model)
    {
        _model = model.FindUnexplained() is { } unexplained
            ? throw new ArgumentException($"Models of type {unexplained.GetType().Name} cannot be explained.", nameof(model))
            : (IExplainedRiskModel)model;
        _base = _model.BaseLogOdds;
    }

    /// <summary>Explains one row.</summary>
    /// <param name="row">One value per feature, NaN is missing.</param>
    /// <exception cref="ArgumentException">The row has another length than the schema.</exception>
    public RiskExplanation Explain(ReadOnlySpan<double> row)
    {
        double probability = _model.Probability(row);
        double[] contributions = new double[row.Length];
        _model.Contributions(row, contributions);
        double[] values = row.ToArray();

        // Adding 0 leaves no negative zero to be printed.
        return new RiskExplanation(probability, _base, _base + contributions.Sum(),
            [.. contributions.Select((c, f) => new FeatureContribution(_model.Schema[f].Name, values[f], c + 0.0))]);
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
            _model.Contributions(row, contributions);
            for (int f = 0; f < features; f++)
            {
                sizes[f] += Math.Abs(contributions[f]) / count;
            }
        }

        return [.. sizes.Select((size, f) => new FeatureImportance(_model.Schema[f].Name, size)).OrderByDescending(i => i.MeanLogOdds)];
    }
}
