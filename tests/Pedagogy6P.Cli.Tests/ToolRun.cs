using System.Globalization;
using System.Text;
using System.Text.Json;
using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Tests;

/// <summary>What one run of the tool in this process gave.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public static ToolRun Of(params string[] arguments) => Of(arguments, CancellationToken.None);

    public static ToolRun Of(
        string[] arguments,
        CancellationToken cancellationToken,
        bool terminal = false,
        bool colour = false,
        bool errorTerminal = false,
        TimeProvider? clock = null)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var host = new ToolHost
        {
            Output = output,
            Error = error,
            OutputIsTerminal = terminal,
            ErrorIsTerminal = errorTerminal,
            ColourAllowed = colour,
            TerminalWidth = 100,
            Clock = clock ?? TimeProvider.System,
        };
        int exitCode = CommandLine.RunAsync(arguments, host, [], cancellationToken).GetAwaiter().GetResult();
        return new ToolRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>The run of a command line that must succeed silently.</summary>
    public static ToolRun Done(params string[] arguments)
    {
        ToolRun run = Of(arguments);
        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(0);
        return run;
    }

    /// <summary>The run of a command line that must succeed, with something to note on standard error.</summary>
    public static ToolRun Noted(params string[] arguments)
    {
        ToolRun run = Of(arguments);
        run.ExitCode.ShouldBe(0);
        run.Error.ShouldNotBeEmpty();
        return run;
    }

    public JsonDocument Json() => JsonDocument.Parse(Output);

    public JsonElement[] JsonLines() =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
