using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;

namespace Pedagogy6P.Cli.Commands.Decisions;

/// <summary><c>decisions</c>: what was recommended, and what became of it.</summary>
internal static class DecisionsCommand
{
    public static Command Create(ToolHost host) => new("decisions", "Export, erase and report what a decision log holds.")
    {
        ExportDecisionsCommand.Create(host),
        EraseDecisionsCommand.Create(host),
        ReportDecisionsCommand.Create(host),
    };

    /// <summary>The argument that names the log.</summary>
    public static InputArgument Log() => new("log.db") { Description = "A decision log: a SQLite file." };

    /// <summary>What opens logs.</summary>
    /// <exception cref="ToolException">This tool cannot.</exception>
    public static IDecisionLogSource Source(ToolHost host) => LargerTool.Find<IDecisionLogSource>(host, "decision logs");
}
