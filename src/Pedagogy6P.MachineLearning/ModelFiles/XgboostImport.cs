using System.Text.Json;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.ModelFiles;

/// <summary>
/// Imports models that XGBoost saved as JSON (save_model with a .json name, versions 1 to 3): the boosters gbtree and dart, the objectives
/// binary:logistic, reg:logistic
/// and binary:logitraw, numeric splits, one output. The model is the same function: values are rounded to the nearest single before they
/// are compared with a
/// threshold, a model that stopped early keeps the rounds up to its best one, the weights of dart's trees count, and a number that stood
/// for missing values
/// does so still. Probabilities agree to 1e-6. Everything else is refused by name. Pure and thread-safe.
/// </summary>
public static class XgboostImport
{
    internal const string Table = "xgboost model";

    private const string AsJson = "a model saved by XGBoost as JSON";

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a model.</summary>
    /// <param name="json">The whole file, UTF-8.</param>
    /// <param name="options">What the file leaves open; null takes the defaults.</param>
    /// <exception cref="InputRefusedException">The file is malformed, not an XGBoost model as JSON, or of a kind that is not supported, or
    /// the names of
    /// <paramref name="options"/> do not fit it; the message names what.</exception>
    public static XgboostModel Read(ReadOnlySpan<byte> json, XgboostImportOptions? options = null)
    {
        if (json.StartsWith(ByteOrderMark))
        {
            json = json[ByteOrderMark.Length..];
        }

        RefuseOtherFiles(json);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json.ToArray());
            return XgboostDocument.Convert(document.RootElement, options ?? new XgboostImportOptions());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException
            or OverflowException or IndexOutOfRangeException
            or ArgumentException)
        {
            throw InputRefusedException.Because(Table, null, null, $"{AsJson} ({Why(e)})");
        }
    }

    private static string Why(Exception fault) => fault is KeyNotFoundException ? "a part that such models have is missing" : fault.Message;

    // What a data team is likely to have at hand instead, and the way from it.
    private static void RefuseOtherFiles(ReadOnlySpan<byte> bytes)
    {
        const string Convert = "load it with xgboost.Booster(model_file=…) and call save_model(\"model.json\")";
        string? found = bytes switch
        {
            [(byte)'{', (byte)'L' or (byte)'l' or (byte)'U' or (byte)'i' or (byte)'I' or (byte)'#' or (byte)'$', ..] =>
                $"not as UBJSON: {Convert}",
            [(byte)'b', (byte)'i', (byte)'n', (byte)'f', ..] => $"not in its old binary format: {Convert}",
            [0x80, ..] => "not a Python pickle: load it in Python and call save_model(\"model.json\")",
            [(byte)'[', ..] =>
                "not a dump for reading, which leaves out the base score: call save_model(\"model.json\") instead of dump_model",
            _ => null,
        };
        if (found is not null)
        {
            throw InputRefusedException.Because(Table, null, null, $"{AsJson}, {found}");
        }
    }
}
