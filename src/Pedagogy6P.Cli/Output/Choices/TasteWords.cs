using System.Collections.Frozen;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Output.Choices;

/// <summary>Features of modules in plain words; those of a programme, its topics and sites, by their names.</summary>
internal static class TasteWords
{
    private const string Topic = "topic:";
    private const string Site = "site:";

    private static readonly FrozenDictionary<string, string> Fixed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["modality:online-async"] = "online, at one's own time",
        ["modality:online-sync"] = "online, together",
        ["modality:on-site"] = "on site",
        ["modality:hybrid"] = "partly online, partly on site",
        ["modality:workplace"] = "at the workplace",
        ["duration"] = "long modules",
        ["time:day"] = "in the daytime",
        ["time:evening"] = "in the evening",
        ["time:weekend"] = "at the weekend",
        ["time:own"] = "without fixed times",
        ["hands-on"] = "hands-on practice",
        ["price:free"] = "free of charge",
        ["price:low"] = "at a low price",
        ["price:high"] = "at a high price",
        ["distance:near"] = "up to 10 km away",
        ["distance:middle"] = "10 to 30 km away",
        ["distance:far"] = "more than 30 km away",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A feature in English words.</summary>
    public static string Of(string feature, ThingNames names) => Fixed.GetValueOrDefault(feature)
        ?? (feature.StartsWith(Topic, StringComparison.Ordinal)
            ? $"on the topic {names.Term(VocabularyKind.Topic, feature[Topic.Length..])}"
            : feature.StartsWith(Site, StringComparison.Ordinal) ? $"at the site {names.Site(feature[Site.Length..])}" : feature);
}
