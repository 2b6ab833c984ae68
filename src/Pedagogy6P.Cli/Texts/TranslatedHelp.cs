using System.CommandLine;
using System.Text.RegularExpressions;

namespace Pedagogy6P.Cli.Texts;

/// <summary>
/// Puts help into another language: the descriptions of commands, arguments and options, and the few words that the parser adds.
/// </summary>
internal static partial class TranslatedHelp
{
    public static void Translate(Command command, MessageCatalogue messages)
    {
        Describe(command, messages);
        foreach (Argument argument in command.Arguments)
        {
            Describe(argument, messages);
            argument.HelpName = messages.Find(argument.HelpName ?? argument.Name) ?? argument.HelpName;
        }

        foreach (Option option in command.Options)
        {
            Describe(option, messages);
            option.HelpName = option.HelpName is null ? null : messages.Say(option.HelpName);
        }

        foreach (Command sub in command.Subcommands)
        {
            Translate(sub, messages);
        }
    }

    /// <summary>Headings of the parser, and its words between brackets, in a help that it laid out itself.</summary>
    public static string Finish(string help, MessageCatalogue messages) =>
        messages.IsEmpty ? help : OwnWords().Replace(help, match => messages.Say(match.Value));

    private static void Describe(Symbol symbol, MessageCatalogue messages) =>
        symbol.Description = symbol.Description is null ? null : messages.Say(symbol.Description);

    // The translation of "(REQUIRED)" is as wide, so that the columns of the help stay in line.
    [GeneratedRegex(@"^[A-Z][A-Za-z ]+:(?=\r?$)|\[[^\[\]]*\]|\(REQUIRED\)|<[A-Z0-9]+>", RegexOptions.CultureInvariant
        | RegexOptions.Multiline, 1000)]
    private static partial Regex OwnWords();
}
