using System.CommandLine;
using System.Text;
using Pedagogy6P.Benchmarks.Commands;
using Pedagogy6P.Benchmarks.Comparison.Boosting;
using Pedagogy6P.Benchmarks.Research.Oulad;
using Pedagogy6P.Benchmarks.Research.Walks;

namespace Pedagogy6P.Benchmarks.Tests.Commands;

/// <summary>The command line of the program, with what it prints kept.</summary>
internal sealed class CommandRun
{
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly RootCommand _root;

    public CommandRun()
    {
        var output = new StringWriter(_output);
        _root = new RootCommand("Measures.")
        {
            CompareCommand.Create(output),
            MicroCommand.Create(),
            EndToEndCommand.Create(),
            HouseCommand.Create(output),
            ExportCommand.Create(),
            PassThroughCommand.Create("gbdt", "Time boosted trees.", BoostingComparison.Run),
            OuladProtocol.Command(),
            WalksCommand.Create(output),
        };
    }

    /// <summary>What was printed for the reader.</summary>
    public string Output => _output.ToString().ReplaceLineEndings("\n");

    /// <summary>What the parser printed as errors.</summary>
    public string Errors => _errors.ToString().ReplaceLineEndings("\n");

    /// <summary>Runs the program; its exit code.</summary>
    public int Run(params string[] arguments) =>
        _root.Parse(arguments).Invoke(new InvocationConfiguration
        {
            Output = new StringWriter(_output), Error = new StringWriter(_errors),
        });

    /// <summary>What is wrong with arguments before anything runs.</summary>
    public IReadOnlyList<string> Wrong(params string[] arguments) => [.. _root.Parse(arguments).Errors.Select(error => error.Message)];
}
