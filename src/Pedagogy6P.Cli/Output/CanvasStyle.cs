using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Output;

/// <summary>What the reader of a table sees it on.</summary>
internal sealed record CanvasStyle(bool IsTerminal, bool Colour, int Width)
{
    public static CanvasStyle For(ToolHost host, ToolOutput output) =>
        new(output.IsTerminal, output.IsTerminal && host.ColourAllowed, host.TerminalWidth);
}
