using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MicrosoftML.Models;

/// <summary>What an ML.NET model leaves open. Immutable.</summary>
public sealed record MicrosoftMLModelOptions
{
    /// <summary>
    /// The features in the order rows have them, by the names of the columns that the pipeline reads; of a vector by the names that its
    /// slots keep, or else its own with a number from 0 (<c>Features.0</c>). Features under other names fill, in their order, the one
    /// vector that is all that a pipeline reads. Null takes the columns in their order, which only works for numbers: nothing says what
    /// categories a column of text has.
    /// </summary>
    public FeatureSchema? Schema { get; init; }

    /// <summary>The column of calibrated probabilities. "Probability" by default, as ML.NET's trainers name it.</summary>
    public string Probability { get; init; } = "Probability";

    /// <summary>
    /// What a missing value is read as in columns of whole numbers or truth values, which know none. Null by default: a pipeline that reads
    /// such a column is refused.
    /// </summary>
    public int? MissingWholeNumber { get; init; }

    /// <summary>
    /// Whether a pipeline of known steps around a linear model or trees becomes a model of this library, which is faster and explained.
    /// True by default.
    /// </summary>
    public bool Import { get; init; } = true;

    /// <summary>Rows to explain imported trees by, with the features of <see cref="Schema"/>; null leaves all covers 0.</summary>
    public RiskTable? Covers { get; init; }
}
