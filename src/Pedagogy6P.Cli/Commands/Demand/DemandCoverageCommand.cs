using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Output.Demand;
using Pedagogy6P.Predictive.Coverage;

namespace Pedagogy6P.Cli.Commands.Demand;

/// <summary><c>demand coverage</c>: the census of what modules teach of each framework.</summary>
internal static class DemandCoverageCommand
{
    public static Command Create(ToolHost host)
    {
        var query = new DemandQuery();
        var command = new Command("coverage",
            "Take the census of a programme: which modules teach which part of each competency framework, how far, and to whom.");
        query.AddTo(command, forecasts: false);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(query.Run(parsed, host,
            asked => CoverageCensus.Take(asked.Programme, asked.AsOf), new CoverageLayout(), cancellationToken)));
        return command;
    }
}
