using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning;

/// <summary>
/// Anything that turns a row of features into the probability of the event (dropout, withdrawal…). The models of this library implement
/// it, and a host
/// can adapt a model of its own. Implementations are immutable and thread-safe, and give the same result for a row alone and in a batch,
/// bit for bit.
/// </summary>
public interface IRiskModel
{
    /// <summary>Names and types of the features, in the order of a row.</summary>
    FeatureSchema Schema { get; }

    /// <summary>Probability of the event for one row, in [0, 1]. The models of this library allocate nothing here.</summary>
    /// <param name="row">One value per feature: NaN is missing; a categorical feature holds its category code, −1 when unknown.</param>
    /// <exception cref="ArgumentException">The row has another length than the schema.</exception>
    double Probability(ReadOnlySpan<double> row);

    /// <summary>Probabilities of several rows in one call. The models of this library allocate nothing here.</summary>
    /// <param name="rows">One row after the other, each as <see cref="Probability"/> takes it.</param>
    /// <param name="destination">Receives one probability per row.</param>
    /// <exception cref="ArgumentException">The rows are not as many as there are places.</exception>
    void Probabilities(ReadOnlySpan<double> rows, Span<double> destination)
    {
        RowScoring.Check(Schema, rows, destination);
        RowScoring.OneByOne(this, rows, destination);
    }

    /// <summary>Probabilities of all rows of a table with the same features.</summary>
    /// <param name="table">Rows; its schema names the same features in the same order.</param>
    /// <param name="destination">Receives one probability per row.</param>
    /// <exception cref="ArgumentException">The buffer has another length than the table has rows, or the features differ.</exception>
    void Probabilities(RiskTable table, Span<double> destination)
    {
        RowScoring.Check(Schema, table, destination);
        RowScoring.OneByOne(this, table, destination);
    }
}
