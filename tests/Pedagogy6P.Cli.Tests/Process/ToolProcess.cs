using System.Diagnostics;
using System.Text;

namespace Pedagogy6P.Cli.Tests.Process;

/// <summary>Runs the built tool as a process of its own.</summary>
internal static class ToolProcess
{
    /// <summary>
    /// Sets FRESH in a shell to what starts a tool that hears SIGINT and SIGHUP: a suite run in the background inherits ignored ones, which
    /// only a fresh start takes back.
    /// </summary>
    public const string FreshSignals = "env --default-signal=INT,HUP true 2> /dev/null && FRESH='env --default-signal=INT,HUP'";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The tool's assembly, built beside the tests.</summary>
    public static string Assembly => Path.Combine(AppContext.BaseDirectory, "Pedagogy6P.Cli.dll");

    public static string Host =>
        Environment.ProcessPath is string path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    public static (int ExitCode, byte[] Output,
        string Error) Run(IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        using System.Diagnostics.Process process = Start(Host, [Assembly, .. arguments], environment);
        Task<string> error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        WaitForEnd(process);
        return (process.ExitCode, output.ToArray(), error.GetAwaiter().GetResult());
    }

    /// <summary>Runs a line of shell in which <c>$TOOL</c> stands for the tool.</summary>
    public static (int ExitCode, string Output, string Error) Shell(string line, params (string Name, string Value)[] environment)
    {
        using System.Diagnostics.Process process = Start("/bin/bash", ["-c", line], [("TOOL", $"{Host} {Assembly}"), .. environment]);
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        WaitForEnd(process);
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static System.Diagnostics.Process Start(string file, IEnumerable<string> arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return System.Diagnostics.Process.Start(start)!;
    }

    private static void WaitForEnd(System.Diagnostics.Process process)
    {
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("The tool did not end.");
        }
    }
}
