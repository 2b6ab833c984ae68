using System.Text.Json;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests;

/// <summary>A host's own model with both capabilities: log-odds rise by a slope with the first feature.</summary>
internal sealed record HostModel(FeatureSchema Schema, double Slope) : IExplainedRiskModel, IStoredRiskModel
{
    public byte Kind { get; init; } = 200;

    public double BaseLogOdds => -1;

    public double Probability(ReadOnlySpan<double> row) => 1 / (1 + Math.Exp(1 - (Slope * row[0])));

    public void Contributions(ReadOnlySpan<double> row, Span<double> destination)
    {
        destination.Clear();
        destination[0] = Slope * row[0];
    }

    public void Write(RiskModelWriter writer) => writer.Write(Slope);

    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteString("kind", "host");
        writer.WriteNumber("slope", Slope);
    }

    public static HostModel Read(RiskModelReader reader, FeatureSchema schema) => new(schema, reader.ReadDouble());
}
