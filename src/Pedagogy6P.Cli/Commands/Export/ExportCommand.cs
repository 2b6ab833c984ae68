using System.CommandLine;
using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Commands.Export;

/// <summary><c>export</c>: a programme folder in formats of others. A new format is its own file and one line here.</summary>
internal static class ExportCommand
{
    public static Command Create(ToolHost host) => new("export", "Write a programme or its results in another format.")
    {
        ExportBadgesCommand.Create(host),
        ExportCalendarCommand.Create(host),
        ExportCaseCommand.Create(host),
    };
}
