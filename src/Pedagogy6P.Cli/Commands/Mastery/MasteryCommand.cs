using System.CommandLine;
using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Commands.Mastery;

/// <summary><c>mastery</c>: everything about mastery models. A new subcommand is its own file and one line here.</summary>
internal static class MasteryCommand
{
    public static Command Create(ToolHost host) => new("mastery", "Learn how mastery moves from answers, and follow it.")
    {
        MasteryFitCommand.Create(host),
        MasteryEvaluateCommand.Create(host),
        MasteryUpdateCommand.Create(host),
        MasteryShowCommand.Create(host),
    };
}
