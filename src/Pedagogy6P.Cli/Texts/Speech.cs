using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Formats.Quality;
using Pedagogy6P.Ranking.Explanations;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Cli.Texts;

/// <summary>Everything said to people about results, in one language. Immutable and thread-safe.</summary>
internal sealed class Speech
{
    private readonly MessageCatalogue _messages;

    private Speech(string language)
    {
        Captions = Captions.For(language);
        Explanations = ExplanationTexts.For(language);
        Numbers = new LocalNumbers(Explanations);
        _messages = MessageCatalogue.In(language);
    }

    public Captions Captions { get; }

    public ExplanationTexts Explanations { get; }

    public LocalNumbers Numbers { get; }

    /// <summary>A message in English.</summary>
    public string Say(string message) => _messages.Say(message);

    /// <summary>A doubt about a programme; its code, by which documentation tells it, is English and so left out elsewhere.</summary>
    public string Say(QualityWarning warning) => _messages.Find(warning.Message) ?? $"[{warning.Code}] {warning.Message}";

    /// <summary>Names of reason codes in a list, as people read them.</summary>
    public string Names(IEnumerable<ReasonCode> codes) => string.Join(", ", codes.Distinct().Select(Explanations.NameOf));

    /// <summary>The texts of a language.</summary>
    /// <exception cref="ToolException">This process cannot read them.</exception>
    public static Speech In(string language)
    {
        try
        {
            return new Speech(language);
        }
        catch (Exception exception) when (exception is System.Resources.MissingManifestResourceException
            or System.Globalization.CultureNotFoundException)
        {
            throw ToolException.WrongUsage(
                $"--language: found \"{language}\", expected a language whose texts this installation can read.",
                "Leave the option out for English; with DOTNET_SYSTEM_GLOBALIZATION_INVARIANT set, only English can be read.");
        }
    }
}
