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

    /// <summary>
    /// A help that the parser laid out itself: its headings and words between brackets, and the arguments of the command alone.
    /// </summary>
    public static string Finish(string help, MessageCatalogue messages)
    {
        string own = ArgumentOfParent().Replace(help, "");
        return messages.IsEmpty ? own : OwnWords().Replace(own, match => messages.Say(match.Value));
    }

    private static void Describe(Symbol symbol, MessageCatalogue messages) =>
        symbol.Description = symbol.Description is null ? null : messages.Say(symbol.Description);

    // A command takes its own arguments in place of those of the command that it belongs to, which the parser names as well.
    [GeneratedRegex(@"(?<=^  [a-z0-9 -]+)<[^>\r\n]+> (?=[a-z])", RegexOptions.CultureInvariant | RegexOptions.Multiline, 1000)]
    private static partial Regex ArgumentOfParent();

    // The translation of "(REQUIRED)" is as wide, so that the columns of the help stay in line.
    [GeneratedRegex(@"^[A-Z][A-Za-z ]+:(?=\r?$)|\[[^\[\]]*\]|\(REQUIRED\)|<[A-Z0-9]+>", RegexOptions.CultureInvariant
        | RegexOptions.Multiline, 1000)]
    private static partial Regex OwnWords();
}
