using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.MachineLearning.Explanation;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Cli.Output.Risks;

/// <summary>An explanation as one line of JSON: every contribution in schema order.</summary>
internal static class ExplanationJson
{
    public static byte[] Of(FeatureSchema schema, RiskExplanation explanation, ImmutableArray<Counterfactual> changes, int row)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (Utf8JsonWriter json = JsonText.Line(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("row", row);
            json.WriteNumber("probability", explanation.Probability);
            ScoresJson.Number(json, "baseLogOdds", explanation.BaseLogOdds);
            ScoresJson.Number(json, "logOdds", explanation.LogOdds);
            json.WriteStartArray("contributions");
            for (int f = 0; f < explanation.Contributions.Length; f++)
            {
                FeatureContribution contribution = explanation.Contributions[f];
                json.WriteStartObject();
                json.WriteString("feature", contribution.Feature);
                json.WriteString("value", FeatureText.Of(schema[f], contribution.Value));
                ScoresJson.Number(json, "logOdds", contribution.LogOdds);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("changes");
            foreach (Counterfactual change in changes)
            {
                json.WriteStartObject();
                json.WriteStartArray("levers"u8);
                foreach (LeverChange pulled in change.Changes)
                {
                    json.WriteStringValue($"{pulled.Lever}: {pulled.Option}");
                }

                json.WriteEndArray();
                json.WriteNumber("probability", change.Probability);
                json.WriteNumber("reduction", change.Reduction);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
