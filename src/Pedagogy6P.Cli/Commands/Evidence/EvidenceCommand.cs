using System.CommandLine;
using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Commands.Evidence;

/// <summary><c>evidence</c>: what studies say of the effect of modules. A new subcommand is its own file and one line here.</summary>
internal static class EvidenceCommand
{
    public static Command Create(ToolHost host) => new("evidence", "Pool studies, and say what is known of the effect of modules.")
    {
        RegisterCommand.Create(host),
        GradeCommand.Create(host),
        PoolCommand.Create(host),
    };
}
