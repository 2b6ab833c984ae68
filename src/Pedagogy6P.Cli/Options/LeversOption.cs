using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.MachineLearning.Explanation;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Cli.Options;

/// <summary><c>--lever "weekly load: hours=2; hours=4"</c>: what can be changed for a person, and to what.</summary>
internal static class LeversOption
{
    private const string Name = "--lever";
    private const string Expected =
        "a name, a colon and alternatives such as \"weekly load: hours=2; hours=4\", each of FEATURE=VALUE with commas between several; "
        + "what holds ':', ';', ',' or '=' stands in double quotes, as in 'quiz: \"Quiz: week 1\"=8'";

    public static Option<string[]> Create() => RiskColumnOptions.Many(
        Name, "LEVER…",
        "What can be changed and to what: \"weekly load: hours=2; hours=4\". A name that holds ':', ';', ',' or '=' stands in double "
            + "quotes: 'quiz: \"Quiz: week 1\"=8'.");

    /// <summary>The levers in terms of a model's features.</summary>
    public static ImmutableArray<Lever> Read(IEnumerable<string> texts, FeatureSchema schema) =>
        [.. texts.Select(text => One(text, schema))];

    private static Lever One(string text, FeatureSchema schema)
    {
        if (QuotedText.Split(text, ':', most: 2) is not [{ Length: > 0 } name, string rest] || QuotedText.Split(rest, ';') is not { } parts)
        {
            throw Refuse(text, Expected);
        }

        string[] alternatives = [.. parts.Where(part => part.Length > 0)];
        return alternatives.Length == 0 ? throw Refuse(text, Expected)
            : new Lever(QuotedText.Unquote(name),
            [.. alternatives.Select(alternative => new LeverOption(alternative, Values(alternative, schema)))]);
    }

    private static ImmutableArray<FeatureValue> Values(string alternative, FeatureSchema schema)
    {
        var values = ImmutableArray.CreateBuilder<FeatureValue>();
        foreach (string assignment in QuotedText.Split(alternative, ',')!)
        {
            if (QuotedText.Split(assignment, '=', most: 2) is not [string name, string value])
            {
                throw Refuse(assignment, Expected);
            }

            string feature = QuotedText.Unquote(name);
            int index = schema.IndexOf(feature);
            if (index < 0)
            {
                throw ToolException.UnknownId($"{Name}: found \"{feature}\", expected a feature of the model.",
                    NearestIds.Advice(feature, schema.Features.Select(item => item.Name)));
            }

            values.Add(new FeatureValue(feature, ValueOf(schema[index], QuotedText.Unquote(value))));
        }

        return values.ToImmutable();
    }

    private static double ValueOf(Feature feature, string text)
    {
        if (feature.Kind == FeatureKind.Categorical)
        {
            int code = feature.CodeLookup()(text);
            IEnumerable<string> known = Enumerable.Range(0, feature.Categories.Length).Select(feature.Readable).OfType<string>();
            return code >= 0 ? code : throw Refuse(text, $"one of the categories of {feature.Name}: {string.Join(", ", known.Take(10))}");
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value
            : throw Refuse(text, $"a number for {feature.Name} with a decimal point");
    }

    private static ToolException Refuse(string found, string expected) =>
        ToolException.WrongUsage($"{Name}: found \"{found}\", expected {expected}.");
}
