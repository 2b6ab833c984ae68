using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Documentation.Tests;

/// <summary>Runs a command line as a page shows it: the tool by its name or from the sources, with <c>| head -n N</c> at most.</summary>
internal static partial class CommandLineRun
{
    private static readonly string[] Prefixes = ["pedagogy6p ", "dotnet run -c Release --project src/Pedagogy6P.Cli -- "];

    public static string Output(string line, string folder)
    {
        string[] pipe = line.Split(" | head -n ");
        string prefix = Prefixes.FirstOrDefault(start => pipe[0].StartsWith(start, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"Expected a command of the tool: {line}");
        IEnumerable<string> arguments = Word().Matches(pipe[0][prefix.Length..]).Select(match => match.Value.Trim('\'', '"'));
        string[] lines = Run(arguments, folder).ReplaceLineEndings("\n").TrimEnd().Split('\n');
        int shown = pipe.Length == 1 ? lines.Length : int.Parse(pipe[1], System.Globalization.CultureInfo.InvariantCulture);
        return string.Join('\n', lines.Take(shown).Select(text => text.TrimEnd()));
    }

    private static string Run(IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Pedagogy6P.Cli.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        Task<string> messages = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + messages.GetAwaiter().GetResult();
    }

    [GeneratedRegex("'[^']*'|\"[^\"]*\"|[^ ]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
