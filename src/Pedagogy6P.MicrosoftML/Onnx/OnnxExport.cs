using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Onnx;

/// <summary>
/// Models of this library as ONNX models (operators of ONNX 21 and ai.onnx.ml 5), for every program that runs them. An input of N rows and
/// one column per feature, by its name: doubles, NaN for missing; strings for categories, where the empty and any unknown string is
/// missing. Outputs of the same shape, doubles: <see cref="Probability"/> and, for trees, logistic regressions and what Platt calibrated,
/// <see cref="LogOdds"/>. Thresholds are compared in double precision, so that every row goes the way it goes here; probabilities agree to
/// 1e-6 and mostly to the last digits (an isotonic map that climbs steeper than 1e9 magnifies those). Pure and thread-safe.
/// </summary>
public static class OnnxExport
{
    /// <summary>Name of the output of probabilities.</summary>
    public const string Probability = "probability";

    /// <summary>Name of the output of log-odds.</summary>
    public const string LogOdds = "logOdds";

    internal const string Table = "ONNX export";

    private const long FileVersion = 10;
    private const long Operators = 21;
    private const long LearnedOperators = 5;

    /// <summary>The file; the same bytes for the same model.</summary>
    /// <param name="model">Boosted trees, a logistic regression, one calibrated by Platt or isotonically, or an average of such.</param>
    /// <exception cref="InputRefusedException">
    /// The model or one inside it is of another kind (hazards, models of a host); it has no feature, or one named like an output; or
    /// categories are kept as hashes, which ONNX cannot look up. All are named.
    /// </exception>
    public static byte[] ToBytes(IRiskModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        CheckFeatures(model.Schema);
        var graph = new OnnxGraph();
        (string probability, string? logOdds) = ModelGraph.Of(model, new GraphFeatures(model.Schema, graph), graph);
        graph.Output(probability, Probability);
        if (logOdds is not null)
        {
            graph.Output(logOdds, LogOdds);
        }

        // The graph comes last: a file that was cut off has none.
        byte[] about = ProtoWriter.Message(file => WriteAbout(file, model.Schema));
        byte[] body = ProtoWriter.Message(file => file.Inner(7, inner => graph.Write(inner, "risk")));
        return [.. about, .. OnnxSeal.Of(about, body), .. body];
    }

    /// <summary>Writes the file.</summary>
    /// <param name="model">As for <see cref="ToBytes"/>.</param>
    /// <param name="stream">Receives the bytes; it stays open.</param>
    /// <exception cref="InputRefusedException">As for <see cref="ToBytes"/>.</exception>
    public static void Write(IRiskModel model, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(ToBytes(model));
    }

    private static void WriteAbout(ProtoWriter writer, FeatureSchema schema)
    {
        writer.Number(1, FileVersion);
        writer.Text(2, "Pedagogy6P");
        writer.Inner(8, set => WriteOperators(set, string.Empty, Operators));
        writer.Inner(8, set => WriteOperators(set, OnnxGraph.MachineLearning, LearnedOperators));
        writer.Inner(14, entry =>
        {
            entry.Text(1, OnnxFeatures.Key);
            entry.Text(2, OnnxFeatures.Write(schema));
        });
    }

    private static void WriteOperators(ProtoWriter writer, string domain, long version)
    {
        writer.Text(1, domain);
        writer.Number(2, version);
    }

    private static void CheckFeatures(FeatureSchema schema)
    {
        ViolationCollector problems = new();
        if (schema.Count == 0)
        {
            problems.Add(Table, null, null, null, "at least one feature");
        }

        foreach (Feature feature in schema.Features)
        {
            if (feature.Name is Probability or LogOdds)
            {
                problems.Add(Table, null, feature.Name, null, "another name for the feature: an output has this one");
            }

            if (Enumerable.Range(0, feature.Categories.Length).Any(code => feature.Readable(code) is null))
            {
                problems.Add(Table, null, feature.Name, null,
                    "categories that are kept as they are: these are hashes, which ONNX cannot look up");
            }
        }

        problems.ThrowIfAny();
    }
}
