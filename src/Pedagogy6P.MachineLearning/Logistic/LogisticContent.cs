using System.Text.Json;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Logistic;

/// <summary>Logistic regressions in a model file and as JSON.</summary>
internal static class LogisticContent
{
    public const byte Kind = 1;

    public static void Write(RiskModelWriter writer, LogisticModel model)
    {
        writer.Write(model.Intercept);
        foreach (LogisticTerm term in model.Terms)
        {
            writer.WriteDoubles([term.Center, term.Slope, term.Present, term.Missing, term.Minimum, term.Maximum]);
            writer.Write(!term.Categories.IsDefault);
            writer.WriteDoubles(term.Categories.AsSpan());
        }
    }

    // Terms of format version 1 have four numbers: they know no ends.
    public static LogisticModel Read(RiskModelReader reader, FeatureSchema schema)
    {
        double intercept = reader.ReadFinite();
        LogisticTerm[] terms = new LogisticTerm[schema.Count];
        for (int f = 0; f < terms.Length; f++)
        {
            double[] v = reader.ReadDoubles();
            bool categorical = reader.ReadBoolean();
            double[] categories = reader.ReadDoubles();
            if (v.Length is not (4 or 6) || (v.Length == 6 && !(v[4] <= v[5])) || categorical != (schema[f].Kind == FeatureKind.Categorical)
                || categories.Length != schema[f].Categories.Length)
            {
                throw new FormatException("a term that does not fit its feature");
            }

            // The ends may be infinite, what is added may not.
            Array.ForEach([.. v[..4], .. categories], number => RiskModelReader.Finite(number));
            LogisticTerm term = new(v[0], v[1], v[2], v[3], categorical ? [.. categories] : default);
            terms[f] = v.Length == 4 ? term : term with { Minimum = v[4], Maximum = v[5] };
        }

        return new LogisticModel(schema, intercept, terms);
    }

    public static void WriteJson(Utf8JsonWriter writer, LogisticModel model)
    {
        writer.WriteString("kind", "logistic");
        writer.WriteFinite("intercept", model.Intercept);
        writer.WriteStartArray("terms");
        foreach (LogisticTerm term in model.Terms)
        {
            writer.WriteStartObject();
            writer.WriteFinite("center", term.Center);
            writer.WriteFinite("slope", term.Slope);
            writer.WriteFinite("present", term.Present);
            writer.WriteFinite("missing", term.Missing);
            writer.WriteFinite("minimum", term.Minimum);
            writer.WriteFinite("maximum", term.Maximum);
            writer.WriteNumbers("categories", term.Categories.AsSpan());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
