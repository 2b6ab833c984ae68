using Pedagogy6P.Preventive.Data;
using Pedagogy6P.Preventive.Evaluation;

namespace Pedagogy6P.Preventive.Logistic;

/// <summary>
/// A fitted logistic regression: log-odds = intercept + Σ contributions, one per feature, each 0 on training average.
/// Missing values take the training median and a shift of their own; unknown categories count as missing; a number beyond those seen in training counts as the
/// nearest one seen (models of format version 1 go on along the line). Immutable and thread-safe.
/// </summary>
public sealed class LogisticModel : IRiskModel
{
    private readonly LogisticTerm[] _terms;

    internal LogisticModel(FeatureSchema schema, double intercept, LogisticTerm[] terms)
    {
        Schema = schema;
        Intercept = intercept;
        _terms = terms;
    }

    /// <inheritdoc/>
    public FeatureSchema Schema { get; }

    /// <summary>Log-odds of a person whose every contribution is 0 (the training average of the coded columns).</summary>
    public double Intercept { get; }

    internal ReadOnlySpan<LogisticTerm> Terms => _terms;

    /// <summary>Log-odds of the event.</summary>
    /// <param name="row">One value per feature, NaN is missing.</param>
    /// <exception cref="ArgumentException">The row has another length than the schema.</exception>
    public double LogOdds(ReadOnlySpan<double> row)
    {
        RowScoring.CheckRow(Schema, row);
        double sum = Intercept;
        for (int f = 0; f < _terms.Length; f++)
        {
            sum += _terms[f].Contribution(row[f]);
        }

        return sum;
    }

    /// <inheritdoc/>
    public double Probability(ReadOnlySpan<double> row) => Recalibration.Sigmoid(LogOdds(row));

    /// <inheritdoc/>
    public void Probabilities(RiskTable table, Span<double> destination)
    {
        RowScoring.Check(Schema, table, destination);
        RowScoring.OneByOne(this, table, destination);
    }

    /// <summary>Exact contribution of every feature to the log-odds; with the intercept they add up to it (Shapley values for independent features).</summary>
    /// <param name="row">One value per feature, NaN is missing.</param>
    /// <param name="destination">Receives one contribution per feature.</param>
    /// <exception cref="ArgumentException">A span has another length than the schema.</exception>
    public void Contributions(ReadOnlySpan<double> row, Span<double> destination)
    {
        RowScoring.CheckRow(Schema, row);
        RowScoring.CheckRow(Schema, destination);
        for (int f = 0; f < _terms.Length; f++)
        {
            destination[f] = _terms[f].Contribution(row[f]);
        }
    }
}
