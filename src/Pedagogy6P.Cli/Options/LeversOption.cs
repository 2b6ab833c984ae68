using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Preventive.Data;
using Pedagogy6P.Preventive.Explanation;

namespace Pedagogy6P.Cli.Options;

/// <summary><c>--lever "weekly load: hours=2; hours=4"</c>: what can be changed for a person, and to what.</summary>
internal static class LeversOption
{
    private const string Name = "--lever";
    private const string Expected = "a name, a colon and alternatives such as \"weekly load: hours=2; hours=4\", each of FEATURE=VALUE with commas between several";

    public static Option<string[]> Create() => RiskColumnOptions.Many(Name, "LEVER…", "What can be changed and to what: \"weekly load: hours=2; hours=4\".");

    /// <summary>The levers in terms of a model's features.</summary>
    public static ImmutableArray<Lever> Read(IEnumerable<string> texts, FeatureSchema schema) => [.. texts.Select(text => One(text, schema))];

    private static Lever One(string text, FeatureSchema schema)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            throw Refuse(text, Expected);
        }

        string[] alternatives = text[(colon + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return alternatives.Length == 0 ? throw Refuse(text, Expected)
            : new Lever(text[..colon].Trim(), [.. alternatives.Select(alternative => new LeverOption(alternative, Values(alternative, schema)))]);
    }

    private static ImmutableArray<(string, double)> Values(string alternative, FeatureSchema schema)
    {
        var values = ImmutableArray.CreateBuilder<(string, double)>();
        foreach (string assignment in alternative.Split(',', StringSplitOptions.TrimEntries))
        {
            string[] sides = assignment.Split('=', 2, StringSplitOptions.TrimEntries);
            int index = sides.Length == 2 ? schema.IndexOf(sides[0]) : throw Refuse(assignment, Expected);
            if (index < 0)
            {
                throw ToolException.UnknownId($"{Name}: found \"{sides[0]}\", expected a feature of the model.", NearestIds.Advice(sides[0], schema.Features.Select(feature => feature.Name)));
            }

            values.Add((sides[0], ValueOf(schema[index], sides[1])));
        }

        return values.ToImmutable();
    }

    private static double ValueOf(Feature feature, string text)
    {
        if (feature.Kind == FeatureKind.Categorical)
        {
            int code = feature.CodeLookup()(text);
            return code >= 0 ? code : throw Refuse(text, $"one of the categories of {feature.Name}: {string.Join(", ", Enumerable.Range(0, feature.Categories.Length).Select(feature.Readable).OfType<string>().Take(10))}");
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value
            : throw Refuse(text, $"a number for {feature.Name} with a decimal point");
    }

    private static ToolException Refuse(string found, string expected) => ToolException.WrongUsage($"{Name}: found \"{found}\", expected {expected}.");
}
