using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Output.Demand;
using Pedagogy6P.Predictive.Coverage;
using Pedagogy6P.Predictive.Roles;

namespace Pedagogy6P.Cli.Commands.Demand;

/// <summary><c>demand gaps</c>: what is asked for and not taught.</summary>
internal static class DemandGapsCommand
{
    public static Command Create(ToolHost host)
    {
        var query = new DemandQuery();
        var command = new Command("gaps",
            "Find competencies in demand that no module teaches, that only modules without seats teach, or not as far as roles ask.");
        query.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(query.Run(parsed, host,
            asked => CurriculumGaps.Find(asked.Programme, RolesForecaster.Outlook(asked.Programme, asked.ForecastIfAny()), asked.AsOf),
            new GapsLayout(), cancellationToken)));
        return command;
    }
}
