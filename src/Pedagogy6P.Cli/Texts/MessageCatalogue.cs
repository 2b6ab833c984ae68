using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Pedagogy6P.Cli.Texts;

/// <summary>
/// Translates the messages of the tool and of the library when they are printed. Their English texts are the keys, as in GNU gettext, so that whoever writes a message needs to know
/// nothing of other languages, and a message without translation is still understood. Immutable and thread-safe.
/// </summary>
internal sealed class MessageCatalogue
{
    private const string Parts = ", ";

    private static readonly Lazy<MessageCatalogue> LazyFrench = new(() => Read("messages.fr.tsv"));
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
                .Select(message => new MessageTemplate(message.English, message.Translated)).OrderByDescending(template => template.Letters),
        ];
    }

    /// <summary>The catalogue of a language; that of English changes nothing.</summary>
    public static MessageCatalogue In(string language) => string.Equals(language, "fr", StringComparison.Ordinal) ? LazyFrench.Value : English;

    /// <summary>Whether it changes nothing.</summary>
    public bool IsEmpty => _whole.Count == 0 && _templates.IsEmpty;

    /// <summary>A message, or as it is where the catalogue does not have it.</summary>
    public string Say(string message) => Find(message) ?? message;

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

    // A part may be a list: its items are translated one by one where all of them are known.
    private string SayPart(string part)
    {
        string?[] items = [.. part.Split(Parts).Select(Find)];
        return items.Length > 1 && items.All(item => item is not null) ? string.Join(Parts, items) : Say(part);
    }

    private static MessageCatalogue Read(string name)
    {
        using Stream stream = typeof(MessageCatalogue).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return new MessageCatalogue(
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')
                .Select(line => line.Split('\t')).Select(sides => (sides[0], sides[1])),
        ]);
    }
}
