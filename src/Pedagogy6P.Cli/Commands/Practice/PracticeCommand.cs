using System.CommandLine;
using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Commands.Practice;

/// <summary><c>practice</c>: everything about practice and keeping it fresh. A new subcommand is its own file and one line here.</summary>
internal static class PracticeCommand
{
    public static Command Create(ToolHost host) => new("practice", "Account for practice, and plan when to refresh what.")
    {
        PracticePlanCommand.Create(host),
    };
}
