using System.CommandLine;
using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Commands.Risk;

/// <summary><c>risk train</c>: a model from a table of people whose outcome is known.</summary>
internal static class TrainCommand
{
    public static Command Create(ToolHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return new Command("train", "Train a model of dropout risk on a table whose outcomes are known.");
    }
}
