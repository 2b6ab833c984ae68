using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.MachineLearning.ModelFiles;

namespace Pedagogy6P.Cli.Output.Risks;

/// <summary>How many of the rows measured on a model has seen in training, in words and as JSON.</summary>
internal static class SeenText
{
    /// <summary>A line for people; null when there is nothing to say.</summary>
    /// <param name="model">Name of the model.</param>
    /// <param name="seen">The comparison; null when the model does not know its training rows.</param>
    public static string? Of(string model, SeenRows? seen) => seen switch
    {
        null => $"Whether these rows were in the training of {model} is not known: its file does not say.",
        { IsTold: false } => $"Whether these rows were in the training of {model} cannot be told: its training rows are too much alike.",
        { Share: > 0 } =>
            string.Create(CultureInfo.InvariantCulture,
                $"{seen.Seen} of {Plural.Of(seen.Rows, "row")} {Plural.Word(seen.Seen, "was", "were")} in the training of {model}: the "
                    + $"figures flatter it."),
        _ => null,
    };

    public static void Json(Utf8JsonWriter json, SeenRows? seen)
    {
        if (seen is not { IsTold: true })
        {
            json.WriteNull("seenInTraining");
            return;
        }

        json.WriteStartObject("seenInTraining");
        json.WriteNumber("rows", seen.Seen);
        json.WriteNumber("equal", seen.Equal);
        json.WriteNumber("byChance", seen.ByChance);
        json.WriteNumber("share", seen.Share);
        json.WriteEndObject();
    }
}
