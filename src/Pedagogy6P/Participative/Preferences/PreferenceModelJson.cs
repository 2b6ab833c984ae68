using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>Preference models as JSON: format, version, features, priors with the lower half of their covariances.</summary>
internal static class PreferenceModelJson
{
    private const string Format = "pedagogy6p-preference/1";

    /// <summary>All that a model says but its version.</summary>
    public static byte[] Bytes(PreferenceModel model) => Write(model, version: null);

    /// <summary>The whole model.</summary>
    public static string Text(PreferenceModel model) => Encoding.UTF8.GetString(Write(model, model.Version));

    /// <summary>Reads a model.</summary>
    /// <exception cref="InputRefusedException">The text is no model.</exception>
    public static PreferenceModel Parse(string json, string source)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(source);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            if (root.GetProperty("format").GetString() is not Format)
            {
                throw Refused(source, root.GetProperty("format").GetRawText(), $"the format \"{Format}\"");
            }

            PreferenceModel model = Read(root);
            string? version = root.GetProperty("version").GetString();
            return string.Equals(version, model.Version, StringComparison.Ordinal)
                ? model : throw Refused(source, version, $"the version {model.Version} of what it says");
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException
            or ArgumentException and not ArgumentNullException)
        {
            throw Refused(source, fault.Message, "a preference model as it was written");
        }
    }

    private static InputRefusedException Refused(string source, string? value, string expected) =>
        InputRefusedException.Because(source, null, value ?? "", expected);

    private static byte[] Write(PreferenceModel model, string? version)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            if (version is not null)
            {
                json.WriteString("version", version);
            }

            Words(json, "topics", model.Vocabulary.Topics);
            Words(json, "sites", model.Vocabulary.Sites);
            json.WriteNumber("typicalHours", model.Vocabulary.TypicalHours);
            json.WriteNumber("highPrice", model.Vocabulary.HighPrice);
            json.WriteNumber("priorVariance", model.PriorVariance);
            json.WriteNumber("halfLifeDays", model.HalfLifeDays);
            json.WriteBoolean("examinationEstimated", model.Examination.IsEstimated);
            Numbers(json, "examination", model.Examination.Probabilities);
            Words(json, "features", model.Vocabulary.Names);
            Prior(json, "everybody", model.Priors.Everybody);
            json.WriteStartObject("audiences");
            foreach ((string audience, PreferencePrior prior) in model.Priors.Audiences.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                Prior(json, audience, prior);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Words(Utf8JsonWriter json, string name, ImmutableArray<string> words)
    {
        json.WriteStartArray(name);
        foreach (string word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<double> numbers)
    {
        json.WriteStartArray(name);
        foreach (double number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void Prior(Utf8JsonWriter json, string name, PreferencePrior prior)
    {
        ImmutableArray<float> covariance = prior.ToCovariance();
        json.WriteStartObject(name);
        Numbers(json, "mean", prior.ToMean().Select(value => (double)value));
        Numbers(json, "covariance", Enumerable.Range(0, prior.Dimensions).SelectMany(row =>
            Enumerable.Range(0, row + 1).Select(column => (double)covariance[(row * prior.Dimensions) + column])));
        json.WriteEndObject();
    }

    private static PreferenceModel Read(JsonElement root)
    {
        var vocabulary = new PreferenceVocabulary
        {
            Topics = [.. root.GetProperty("topics").EnumerateArray().Select(word => word.GetString() ?? "")],
            Sites = [.. root.GetProperty("sites").EnumerateArray().Select(word => word.GetString() ?? "")],
            TypicalHours = root.GetProperty("typicalHours").GetDouble(),
            HighPrice = root.GetProperty("highPrice").GetDouble(),
        };
        var priors = new PreferencePriors(Prior(root.GetProperty("everybody")),
            root.GetProperty("audiences").EnumerateObject().Select(audience =>
                KeyValuePair.Create(audience.Name, Prior(audience.Value))).ToImmutableArray());
        return new PreferenceModel(vocabulary, priors, new PreferenceOptions
        {
            PriorVariance = root.GetProperty("priorVariance").GetDouble(),
            HalfLifeDays = root.GetProperty("halfLifeDays").GetDouble(),
            Examination = ExaminationCurve.Of(
                [.. Numbers(root.GetProperty("examination"))], root.GetProperty("examinationEstimated").GetBoolean()),
        });
    }

    private static PreferencePrior Prior(JsonElement prior)
    {
        double[] mean = [.. Numbers(prior.GetProperty("mean"))], lower = [.. Numbers(prior.GetProperty("covariance"))];
        double[] covariance = new double[mean.Length * mean.Length];
        for (int row = 0, at = 0; row < mean.Length; row++)
        {
            for (int column = 0; column <= row; column++)
            {
                covariance[(row * mean.Length) + column] = at < lower.Length ? lower[at++] : double.NaN;
            }
        }

        return PreferencePrior.Of(mean, covariance);
    }

    private static IEnumerable<double> Numbers(JsonElement array) => array.EnumerateArray().Select(number => number.GetDouble());
}
