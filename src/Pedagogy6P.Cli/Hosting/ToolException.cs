namespace Pedagogy6P.Cli.Hosting;

/// <summary>Ends a command with a message for its user and an exit code.</summary>
/// <param name="exitCode">One of <see cref="Hosting.ExitCode"/>.</param>
/// <param name="message">What was found and what was expected.</param>
/// <param name="advice">What to do next; null when the message says it all.</param>
internal sealed class ToolException(int exitCode, string message, string? advice = null) : Exception(message)
{
    public int ExitCode => exitCode;

    public string? Advice => advice;

    /// <summary>The command line asks for what the tool does not do.</summary>
    public static ToolException WrongUsage(string message, string? advice = null) => new(Hosting.ExitCode.WrongUsage, message, advice);

    /// <summary>The command line names a learner or module that is not there.</summary>
    public static ToolException UnknownId(string message, string? advice = null) => new(Hosting.ExitCode.UnknownId, message, advice);
}
