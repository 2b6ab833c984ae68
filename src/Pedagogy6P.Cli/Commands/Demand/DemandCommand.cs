using System.CommandLine;
using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Commands.Demand;

/// <summary><c>demand</c>: what will be asked for. A new subcommand is its own file and one line here.</summary>
internal static class DemandCommand
{
    public static Command Create(ToolHost host) =>
        new("demand", "Forecast what will be asked for, and see how far forecasts can be trusted.")
        {
            BacktestCommand.Create(host),
        };
}
