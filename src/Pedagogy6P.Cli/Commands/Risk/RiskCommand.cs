using System.CommandLine;
using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Commands.Risk;

/// <summary><c>risk</c>: everything about dropout-risk models. A new subcommand is its own file and one line here.</summary>
internal static class RiskCommand
{
    public static Command Create(ToolHost host) => new("risk", "Train, use and watch models of dropout risk.")
    {
        TrainCommand.Create(host),
        ScoreCommand.Create(host),
        EvaluateCommand.Create(host),
        ExplainCommand.Create(host),
        CompareCommand.Create(host),
        TriageCommand.Create(host),
        DriftCommand.Create(host),
        CardCommand.Create(host),
        ImportCommand.Create(host),
        ProgrammeCommand.Create(host),
    };
}
