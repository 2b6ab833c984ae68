using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Pedagogy6P.Cli.Texts;

/// <summary>
/// One message of the catalogue: an English text whose <c>{0}</c>, <c>{1}</c>… stand for what varies, and the same in another language.
/// <c>{0*}</c> stands for a part that is itself translated, <c>{0#}</c> for a number with a decimal point, which becomes a comma,
/// <c>{0@}</c> for a day, which is written out, and <c>{0|row|rows}</c> for the word that agrees with the whole number of <c>{0}</c>.
/// Immutable and thread-safe.
/// </summary>
internal sealed partial class MessageTemplate
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly string _beginning;
    private readonly Lazy<Regex> _english;
    private readonly string _translated;

    public MessageTemplate(string english, string translated)
    {
        _translated = translated;
        Letters = Hole().Replace(english, hole => hole.Groups["one"].Value).Length;
        _beginning = english[..english.IndexOf('{', StringComparison.Ordinal)];
        _english = new Lazy<Regex>(() => Pattern(english));
    }

    /// <summary>Number of letters that do not vary: of two templates that fit, the one with more says more.</summary>
    public int Letters { get; }

    /// <summary>The message in the other language; null when the text is another message.</summary>
    /// <param name="text">A text in English.</param>
    /// <param name="translate">Translates the parts that are translated themselves.</param>
    public string? Apply(string text, Func<string, string> translate)
    {
        // Most messages are told apart by how they begin, which is much cheaper than a pattern.
        if (!text.StartsWith(_beginning, StringComparison.Ordinal))
        {
            return null;
        }

        Match match = _english.Value.Match(text);
        return !match.Success ? null : Hole().Replace(_translated, hole =>
        {
            string part = match.Groups["p" + hole.Groups["number"].Value].Value;
            return hole.Groups["kind"].Value switch
            {
                "*" => translate(part),
                "#" => LocalNumbers.InFrench(part),
                "@" => LocalNumbers.DayInFrench(part),
                _ when hole.Groups["one"].Success => hole.Groups[LocalNumbers.IsPlural(part) ? "many" : "one"].Value,
                _ => part,
            };
        });
    }

    private static Regex Pattern(string english)
    {
        var counted = Hole().Matches(english).Where(hole => hole.Groups["one"].Success).Select(hole => hole.Groups["number"].Value)
            .ToHashSet(StringComparer.Ordinal);
        var pattern = new StringBuilder("^");
        int at = 0;
        foreach (Match hole in Hole().Matches(english))
        {
            string number = hole.Groups["number"].Value;
            string kind = hole.Groups["kind"].Value is "#" ? LocalNumbers.English : counted.Contains(number) ? "[0-9]+" : ".*?";
            pattern.Append(Regex.Escape(english[at..hole.Index])).Append(
                hole.Groups["one"].Success ? $"({Regex.Escape(hole.Groups["one"].Value)}|{Regex.Escape(hole.Groups["many"].Value)})"
                : string.Create(CultureInfo.InvariantCulture, $"(?<p{number}>{kind})"));
            at = hole.Index + hole.Length;
        }

        return new Regex(
            pattern.Append(Regex.Escape(english[at..])).Append('$').ToString(),
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline,
            Patience);
    }

    [GeneratedRegex(@"\{(?<number>\d)((?<kind>[*#@])|\|(?<one>[^|{}]*)\|(?<many>[^|{}]*))?\}", RegexOptions.CultureInvariant
        | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();
}
