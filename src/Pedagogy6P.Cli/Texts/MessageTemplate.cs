using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Pedagogy6P.Cli.Texts;

/// <summary>
/// One message of the catalogue: an English text whose <c>{0}</c>, <c>{1}</c>… stand for what varies, and the same in another language. <c>{0*}</c> stands for a part that is
/// itself translated and <c>{0#}</c> for a number with a decimal point, which becomes a comma. Immutable and thread-safe.
/// </summary>
internal sealed partial class MessageTemplate
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Regex _english;
    private readonly string _translated;

    public MessageTemplate(string english, string translated)
    {
        _translated = translated;
        Letters = Hole().Replace(english, "").Length;
        var pattern = new StringBuilder("^");
        int at = 0;
        foreach (Match hole in Hole().Matches(english))
        {
            pattern.Append(Regex.Escape(english[at..hole.Index])).Append(CultureInfo.InvariantCulture, $"(?<p{hole.Groups["number"].Value}>.*?)");
            at = hole.Index + hole.Length;
        }

        _english = new Regex(
            pattern.Append(Regex.Escape(english[at..])).Append('$').ToString(),
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline,
            Patience);
    }

    /// <summary>Number of letters that do not vary: of two templates that fit, the one with more says more.</summary>
    public int Letters { get; }

    /// <summary>The message in the other language; null when the text is another message.</summary>
    /// <param name="text">A text in English.</param>
    /// <param name="translate">Translates the parts that are translated themselves.</param>
    public string? Apply(string text, Func<string, string> translate)
    {
        Match match = _english.Match(text);
        return !match.Success ? null : Hole().Replace(_translated, hole =>
        {
            string part = match.Groups["p" + hole.Groups["number"].Value].Value;
            return hole.Groups["kind"].Value switch
            {
                "*" => translate(part),
                "#" => part.Replace('.', ','),
                _ => part,
            };
        });
    }

    [GeneratedRegex(@"\{(?<number>\d)(?<kind>[*#])?\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();
}
