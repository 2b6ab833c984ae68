using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Output.Demand;

namespace Pedagogy6P.Cli.Commands.Demand;

/// <summary><c>demand forecast</c>: what is expected of each competency, domain and region.</summary>
internal static class DemandForecastCommand
{
    public static Command Create(ToolHost host)
    {
        var query = new DemandQuery();
        var command = new Command("forecast",
            "Forecast the demand for each competency, domain and region, month by month, with intervals, so that all adds up.");
        query.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(query.Run(parsed, host, asked => asked.Forecast(),
            new ForecastLayout(), cancellationToken)));
        return command;
    }
}
