using System.CommandLine;
using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Commands.Trials;

/// <summary><c>trial</c>: trials of modules. A new subcommand is its own file and one line here.</summary>
internal static class TrialCommand
{
    public static Command Create(ToolHost host) => new("trial", "Plan a trial, assign its persons, and read what it says.")
    {
        TrialPlanCommand.Create(host),
        TrialAssignCommand.Create(host),
        TrialReadCommand.Create(host),
    };
}
