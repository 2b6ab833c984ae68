using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pedagogy6P.Cli;
using Pedagogy6P.Cli.Full;
using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Tables.Tests;

/// <summary>What one run of a tool in this process gave.</summary>
internal sealed record FullToolRun(int ExitCode, string Output, string Error)
{
    public static FullToolRun Of(params string[] arguments) => Of(FullTool.Extensions, arguments);

    /// <summary>The run of the tool without anything that the full one adds.</summary>
    public static FullToolRun OfLight(params string[] arguments) => Of([], arguments);

    private static FullToolRun Of(ImmutableArray<IToolExtension> extensions, string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var host = new ToolHost { Output = output, Error = error, TerminalWidth = 100 };
        int exitCode = CommandLine.RunAsync(arguments, host, extensions, CancellationToken.None).GetAwaiter().GetResult();
        return new FullToolRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
