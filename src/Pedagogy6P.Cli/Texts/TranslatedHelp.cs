using System.CommandLine;
using System.Text.RegularExpressions;

namespace Pedagogy6P.Cli.Texts;

/// <summary>Puts help into another language: the descriptions of commands, arguments and options, and the few words that the parser has no translation of.</summary>
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

    /// <summary>Words of the parser between brackets, and its apostrophes, in a text that it wrote itself.</summary>
    public static string Finish(string text, MessageCatalogue messages) => messages.IsEmpty
        ? text
        : Apostrophe().Replace(Bracketed().Replace(text, match => messages.Find(match.Value) ?? match.Value), "’");

    private static void Describe(Symbol symbol, MessageCatalogue messages) =>
        symbol.Description = symbol.Description is null ? null : messages.Say(symbol.Description);

    [GeneratedRegex(@"(\[[^\[\]]*\])|(<[A-Z0-9]+>)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?<=\p{L})'(?=\p{L})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Apostrophe();
}
