using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests;

/// <summary>A host's own model without capabilities.</summary>
internal sealed record PlainModel(FeatureSchema Schema) : IRiskModel
{
    public double Probability(ReadOnlySpan<double> row) => 0.5;
}
