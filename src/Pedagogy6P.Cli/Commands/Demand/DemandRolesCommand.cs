using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Output.Demand;
using Pedagogy6P.Predictive.Roles;

namespace Pedagogy6P.Cli.Commands.Demand;

/// <summary><c>demand roles</c>: the roles of tomorrow.</summary>
internal static class DemandRolesCommand
{
    public static Command Create(ToolHost host)
    {
        var query = new DemandQuery();
        var command = new Command("roles",
            "Say which roles are asked for, now and ahead, and which grow beyond the programme, by their competencies.");
        query.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(query.Run(parsed, host,
            asked => RolesForecaster.Outlook(asked.Programme, asked.Forecast()), new RolesLayout(), cancellationToken)));
        return command;
    }
}
