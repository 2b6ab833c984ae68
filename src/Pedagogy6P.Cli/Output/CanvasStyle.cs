using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Texts;

namespace Pedagogy6P.Cli.Output;

/// <summary>What the reader of a table sees it on.</summary>
internal sealed record CanvasStyle(bool IsTerminal, bool Colour, int Width)
{
    /// <summary>The translations of what is said in English; none by default.</summary>
    public MessageCatalogue Messages { get; init; } = MessageCatalogue.In("en");

    public static CanvasStyle For(ToolHost host, ToolOutput output) =>
        new(output.IsTerminal, output.IsTerminal && host.ColourAllowed, host.TerminalWidth) { Messages = host.Messages };
}
