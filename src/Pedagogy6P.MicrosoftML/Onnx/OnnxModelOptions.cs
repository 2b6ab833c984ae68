using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>What an ONNX model leaves open. Immutable.</summary>
public sealed record OnnxModelOptions
{
    /// <summary>
    /// The features in the order rows have them: by the names of the inputs, or, for a model that takes all features in one tensor, in the
    /// order of its columns. Null takes those that <see cref="OnnxExport"/> left in the file, else one numeric feature per input
    /// that is not <see cref="Unused"/>.
    /// </summary>
    public FeatureSchema? Schema { get; init; }

    /// <summary>
    /// The output of probabilities: one column, or two of which the second is the event. Null by default takes the one that is named
    /// "probability", "probabilities" or "Probability.output", in small or capital letters.
    /// </summary>
    public string? Probability { get; init; }

    /// <summary>
    /// What a missing value is read as by inputs of whole numbers, which know none. Null by default: a model with such an input is refused.
    /// </summary>
    public long? MissingWholeNumber { get; init; }

    /// <summary>
    /// Names of inputs that the probability does not depend on, as the label that ML.NET exports along: they are no features and are filled
    /// with zeros, false or empty text. None by default. That the probability stays the same with other values is tried on some rows when
    /// the file is read.
    /// </summary>
    public ImmutableArray<string> Unused { get; init; } = [];
}
