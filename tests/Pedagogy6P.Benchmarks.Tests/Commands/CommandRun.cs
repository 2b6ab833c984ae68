using System.CommandLine;
using System.Text;
using Pedagogy6P.Benchmarks.Commands;

namespace Pedagogy6P.Benchmarks.Tests.Commands;

/// <summary>The command line of the program, with what it prints kept.</summary>
internal sealed class CommandRun
{
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    /// <summary>What was printed for the reader.</summary>
    public string Output => _output.ToString().ReplaceLineEndings("\n");

    /// <summary>What the parser printed as errors.</summary>
    public string Errors => _errors.ToString().ReplaceLineEndings("\n");

    /// <summary>Runs the program; its exit code.</summary>
    public int Run(params string[] arguments)
    {
        var output = new StringWriter(_output);
        return BenchmarkCommandLine.Parse(arguments, output)
            .Invoke(new InvocationConfiguration { Output = output, Error = new StringWriter(_errors) });
    }

    /// <summary>What is wrong with arguments before anything runs.</summary>
    public static IReadOnlyList<string> Wrong(params string[] arguments) =>
        [.. BenchmarkCommandLine.Parse(arguments, TextWriter.Null).Errors.Select(error => error.Message)];
}
