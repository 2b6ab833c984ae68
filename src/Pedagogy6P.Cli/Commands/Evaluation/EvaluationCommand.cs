using System.CommandLine;
using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Commands.Evaluation;

/// <summary><c>evaluate</c>: whether recommendations work. A new subcommand is its own file and one line here.</summary>
internal static class EvaluationCommand
{
    public static Command Create(ToolHost host) => new("evaluate", "Judge a way to recommend by a log of decisions of another one.")
    {
        PolicyCommand.Create(host),
        GateCommand.Create(host),
    };
}
