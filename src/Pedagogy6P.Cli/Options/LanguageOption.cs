using System.CommandLine;
using Pedagogy6P.Ranking.Explanations;

namespace Pedagogy6P.Cli.Options;

/// <summary>
/// <c>--language</c>: the language of explanations and tables. Never taken from the environment, so that the same command line gives the
/// same bytes on every machine.
/// </summary>
internal static class LanguageOption
{
    private const string Name = "--language";
    private const string Default = "en";

    public static Option<string> Create()
    {
        Option<string> option = ParsedOption.Create(
            Name,
            string.Join('|', ExplanationTexts.Languages),
            "Language of explanations, tables, messages and help; en by default.",
            string.Join(" or ", ExplanationTexts.Languages),
            (string text, out string language) =>
            {
                language = text;
                return ExplanationTexts.Languages.Contains(text, StringComparer.Ordinal);
            });
        option.DefaultValueFactory = _ => Default;
        return option;
    }

    /// <summary>The language that arguments ask for, before they are parsed: mistakes in them are told in it too.</summary>
    public static string Sought(IReadOnlyList<string> arguments)
    {
        string? asked = null;
        for (int i = 0; i < arguments.Count; i++)
        {
            asked = arguments[i] switch
            {
                Name when i + 1 < arguments.Count => arguments[i + 1],
                string joined when joined.StartsWith(Name + "=", StringComparison.Ordinal)
                    || joined.StartsWith(Name + ":", StringComparison.Ordinal) => joined[(Name.Length + 1)..],
                _ => asked,
            };
        }

        return asked is not null && ExplanationTexts.Languages.Contains(asked, StringComparer.Ordinal) ? asked : Default;
    }

    /// <summary>
    /// Gives the option to a command and all under it that have none of their own, so that help and mistakes of every command are told in
    /// it.
    /// </summary>
    public static void AddTo(Command command)
    {
        if (!command.Options.Any(option => string.Equals(option.Name, Name, StringComparison.Ordinal)))
        {
            command.Add(Create());
        }

        foreach (Command sub in command.Subcommands)
        {
            AddTo(sub);
        }
    }
}
