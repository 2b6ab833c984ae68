using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Pedagogy6P.Cli.Texts;

/// <summary>
/// Translates the messages of the tool and of the library when they are printed. Their English texts are the keys, as in GNU gettext, so
/// that whoever writes a message needs to know nothing of other languages, and a message without translation is still understood. Immutable
/// and thread-safe.
/// </summary>
internal sealed class MessageCatalogue
{
    private static readonly string[] Parts = ["; ", ", "];

    /// <summary>Names of the files with French texts, one for each of the subjects that the tool speaks of.</summary>
    public static readonly ImmutableArray<string> FrenchFiles =
    [
        "messages.fr.tsv",
        "cohorts.fr.tsv",
        "risk.fr.tsv",
        "refusals.fr.tsv",
        "parser.fr.tsv",
        "evidence.fr.tsv",
        "evaluation.fr.tsv",
        "decisions.fr.tsv",
        "uplift.fr.tsv",
        "demand.fr.tsv",
        "backtest.fr.tsv",
        "choices.fr.tsv",
        "alternatives.fr.tsv",
        "beliefs.fr.tsv",
        "teams.fr.tsv",
        "mastery.fr.tsv",
        "practice.fr.tsv",
    ];

    private static readonly Lazy<MessageCatalogue> LazyFrench = new(() => new MessageCatalogue([.. FrenchFiles.SelectMany(Read)]));
    private static readonly MessageCatalogue English = new([]);

    private readonly FrozenDictionary<string, string> _whole;
    private readonly ImmutableArray<MessageTemplate> _templates;

    private MessageCatalogue(IReadOnlyCollection<(string English, string Translated)> messages)
    {
        _whole = messages.Where(message => !message.English.Contains('{', StringComparison.Ordinal))
            .ToFrozenDictionary(message => message.English, message => message.Translated, StringComparer.Ordinal);
        _templates =
        [
            .. messages.Where(message => message.English.Contains('{', StringComparison.Ordinal))
                .Select(message => new MessageTemplate(message.English, message.Translated))
                .OrderByDescending(template => template.Letters),
        ];
    }

    /// <summary>The catalogue of a language; that of English changes nothing.</summary>
    public static MessageCatalogue In(string language) =>
        string.Equals(language, "fr", StringComparison.Ordinal) ? LazyFrench.Value : English;

    /// <summary>Tag of its language.</summary>
    public string Language => IsEmpty ? "en" : "fr";

    /// <summary>Whether it changes nothing.</summary>
    public bool IsEmpty => _whole.Count == 0 && _templates.IsEmpty;

    /// <summary>A message, or as it is where the catalogue does not have it.</summary>
    public string Say(string message) => Find(message) ?? message;

    /// <summary>A word or number that stands alone, as in a cell of a table.</summary>
    public string SayCell(string cell) => IsEmpty ? cell : LocalNumbers.IsNumber(cell) ? LocalNumbers.InFrench(cell) : Say(cell);

    /// <summary>The translation of a message, the template with most letters first; null when there is none.</summary>
    public string? Find(string message)
    {
        if (_whole.TryGetValue(message, out string? known))
        {
            return known;
        }

        try
        {
            foreach (MessageTemplate template in _templates)
            {
                if (template.Apply(message, SayPart) is string translated)
                {
                    return translated;
                }
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // A message too long to be matched in time is still understood in English.
        }

        return null;
    }

    // A part may be a list: its items are translated one by one where all of them are known. Words to choose from stay as they are
    // written.
    private string SayPart(string part)
    {
        if (part.StartsWith("one of ", StringComparison.Ordinal) && !part.StartsWith("one of the ", StringComparison.Ordinal))
        {
            return Say(part);
        }

        foreach (string separator in Parts)
        {
            string?[] items = [.. part.Split(separator).Select(Find)];
            if (items.Length > 1 && items.All(item => item is not null))
            {
                return string.Join(Say(separator), items);
            }
        }

        return Say(part);
    }

    private static (string English, string Translated)[] Read(string name)
    {
        using Stream stream = typeof(MessageCatalogue).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')
                .Select(line => line.Split('\t')).Select(sides => (sides[0], sides[1])),
        ];
    }
}
