using System.CommandLine;
using Pedagogy6P.Ranking.Explanations;

namespace Pedagogy6P.Cli.Options;

/// <summary>
/// <c>--language</c>: the language of explanations and tables. Never taken from the environment, so that the same command line gives the same bytes
/// on every machine.
/// </summary>
internal static class LanguageOption
{
    private const string Default = "en";

    public static Option<string> Create()
    {
        Option<string> option = ParsedOption.Create(
            "--language",
            string.Join('|', ExplanationTexts.Languages),
            "Language of explanations and tables; en by default. Messages and help stay in English.",
            string.Join(" or ", ExplanationTexts.Languages),
            (string text, out string language) =>
            {
                language = text;
                return ExplanationTexts.Languages.Contains(text, StringComparer.Ordinal);
            });
        option.DefaultValueFactory = _ => Default;
        return option;
    }
}
