using System.CommandLine;
using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Commands.Demand;

/// <summary><c>demand</c>: what will be asked for, and what is taught of it. A new subcommand is its own file and one line here.</summary>
internal static class DemandCommand
{
    public static Command Create(ToolHost host) => new("demand",
        "Forecast demand, find the roles of tomorrow, and hold them against what is taught.")
    {
        DemandForecastCommand.Create(host),
        DemandRolesCommand.Create(host),
        DemandGapsCommand.Create(host),
        DemandCoverageCommand.Create(host),
        BacktestCommand.Create(host),
    };
}
