using System.CommandLine;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary>A command that hands all its arguments to a suite that reads them itself, so that adding a suite takes one line.</summary>
internal static class PassThroughCommand
{
    /// <param name="name">Name of the command.</param>
    /// <param name="description">What it does.</param>
    /// <param name="run">The suite; its result is the exit code.</param>
    public static Command Create(string name, string description, Func<string[], int> run)
    {
        // Declares nothing, so that what it does not know reaches the suite whole and in order.
        var command = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(parsed => run([.. parsed.UnmatchedTokens]));
        return command;
    }
}
