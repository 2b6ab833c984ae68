using System.Collections.Immutable;
using System.Text.Json;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Logistic;

/// <summary>
/// A fitted logistic regression: log-odds = intercept + Σ contributions, one per feature, each 0 on training average.
/// Missing values take the training median and a shift of their own; unknown categories count as missing; a number beyond those seen in
/// training counts as the
/// nearest one seen (models of format version 1 go on along the line). Immutable and thread-safe.
/// </summary>
public sealed class LogisticModel : IExplainedRiskModel, IStoredRiskModel
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

    /// <summary>A model from known coefficients, as a publication or another program gives them.</summary>
    /// <param name="schema">Numeric or ordinal features.</param>
    /// <param name="intercept">Log-odds where all values are 0, finite.</param>
    /// <param name="slopes">Log-odds per unit of each feature, finite; a missing value adds nothing.</param>
    /// <exception cref="ArgumentException">Not one slope per feature, a number that is not finite, or a categorical feature.</exception>
    public static LogisticModel Of(FeatureSchema schema, double intercept, ReadOnlySpan<double> slopes)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (!double.IsFinite(intercept))
        {
            throw new ArgumentException("The intercept is not finite.", nameof(intercept));
        }

        var terms = new LogisticTerm[schema.Count];
        if (slopes.Length != terms.Length)
        {
            throw new ArgumentException("One slope per feature is needed.", nameof(slopes));
        }

        for (int feature = 0; feature < terms.Length; feature++)
        {
            if (!double.IsFinite(slopes[feature]) || schema[feature].Kind == FeatureKind.Categorical)
            {
                throw new ArgumentException($"The slope of '{schema[feature].Name}' is not finite, or the feature is categorical.",
                    nameof(slopes));
            }

            terms[feature] = new LogisticTerm(0, slopes[feature], 0, 0, default);
        }

        return new LogisticModel(schema, intercept, terms);
    }

    /// <summary>A model of known terms, for instance one that another library fitted to coded columns.</summary>
    /// <param name="schema">Features.</param>
    /// <param name="intercept">Log-odds where all contributions are 0, finite.</param>
    /// <param name="terms">What each feature adds.</param>
    /// <exception cref="ArgumentException">
    /// Not one term per feature, a term whose categories are not those of its feature or whose minimum is above its maximum, or a number
    /// that is not finite.
    /// </exception>
    public static LogisticModel Of(FeatureSchema schema, double intercept, ImmutableArray<LogisticTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (!double.IsFinite(intercept))
        {
            throw new ArgumentException("The intercept is not finite.", nameof(intercept));
        }

        if (terms.IsDefault || terms.Length != schema.Count)
        {
            throw new ArgumentException("One term per feature is needed.", nameof(terms));
        }

        for (int feature = 0; feature < terms.Length; feature++)
        {
            if (!terms[feature].Fits(schema[feature]))
            {
                throw new ArgumentException($"The term of '{schema[feature].Name}' does not fit it.", nameof(terms));
            }
        }

        return new LogisticModel(schema, intercept, [.. terms]);
    }

    /// <summary>Log-odds of a person whose every contribution is 0 (the training average of the coded columns).</summary>
    public double Intercept { get; }

    double IExplainedRiskModel.BaseLogOdds => Intercept;

    byte IStoredRiskModel.Kind => LogisticContent.Kind;

    /// <summary>What each feature adds, in schema order.</summary>
    public ReadOnlySpan<LogisticTerm> Terms => _terms;

    /// <summary>Log-odds of the event.</summary>
    /// <param name="row">One value per feature, NaN is missing.</param>
    /// <exception cref="ArgumentException">The row has another length than the schema.</exception>
    public double LogOdds(ReadOnlySpan<double> row)
    {
        Schema.CheckRow(row);
        double sum = Intercept;
        for (int f = 0; f < _terms.Length; f++)
        {
            sum += _terms[f].Contribution(row[f]);
        }

        return sum;
    }

    /// <inheritdoc/>
    public double Probability(ReadOnlySpan<double> row) => Logit.Sigmoid(LogOdds(row));

    /// <inheritdoc/>
    public void Probabilities(RiskTable table, Span<double> destination)
    {
        RowScoring.Check(Schema, table, destination);
        RowScoring.OneByOne(this, table, destination);
    }

    /// <summary>
    /// Exact contribution of every feature to the log-odds; with the intercept they add up to it (Shapley values for independent features).
    /// </summary>
    /// <param name="row">One value per feature, NaN is missing.</param>
    /// <param name="destination">Receives one contribution per feature.</param>
    /// <exception cref="ArgumentException">A span has another length than the schema.</exception>
    public void Contributions(ReadOnlySpan<double> row, Span<double> destination)
    {
        Schema.CheckRow(row);
        Schema.CheckRow(destination);
        for (int f = 0; f < _terms.Length; f++)
        {
            destination[f] = _terms[f].Contribution(row[f]);
        }
    }

    void IStoredRiskModel.Write(RiskModelWriter writer) => LogisticContent.Write(writer, this);

    void IStoredRiskModel.WriteJson(Utf8JsonWriter writer) => LogisticContent.WriteJson(writer, this);
}
