using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Ranking.Explanations;

namespace Pedagogy6P.Cli.Texts;

/// <summary>Everything said to people about results, in one language. Immutable and thread-safe.</summary>
internal sealed class Speech
{
    private Speech(string language)
    {
        Captions = Captions.For(language);
        Explanations = ExplanationTexts.For(language);
    }

    public Captions Captions { get; }

    public ExplanationTexts Explanations { get; }

    /// <summary>The texts of a language.</summary>
    /// <exception cref="ToolException">This process cannot read them.</exception>
    public static Speech In(string language)
    {
        try
        {
            return new Speech(language);
        }
        catch (Exception exception) when (exception is System.Resources.MissingManifestResourceException or System.Globalization.CultureNotFoundException)
        {
            throw ToolException.WrongUsage(
                $"--language: found \"{language}\", expected a language whose texts this installation can read.",
                "Leave the option out for English; with DOTNET_SYSTEM_GLOBALIZATION_INVARIANT set, only English can be read.");
        }
    }
}
