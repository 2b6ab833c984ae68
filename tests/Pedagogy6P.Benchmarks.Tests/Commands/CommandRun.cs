using System.CommandLine;
using Pedagogy6P.Benchmarks.Commands;
using Pedagogy6P.Benchmarks.Comparison.Boosting;
using Pedagogy6P.Benchmarks.Research.Oulad;
using Pedagogy6P.Benchmarks.Research.Walks;

namespace Pedagogy6P.Benchmarks.Tests.Commands;

/// <summary>The command line of the program, with what it prints kept.</summary>
internal sealed class CommandRun
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();
    private readonly RootCommand _root;

    public CommandRun() => _root = new RootCommand("Measures.")
    {
        CompareCommand.Create(_output),
        MicroCommand.Create(),
        EndToEndCommand.Create(),
        HouseCommand.Create(_output),
        ExportCommand.Create(),
        PassThroughCommand.Create("gbdt", "Time boosted trees.", BoostingComparison.Run),
        OuladProtocol.Command(),
        WalksCommand.Create(_output),
    };

    /// <summary>What was printed for the reader.</summary>
    public string Output => _output.ToString().ReplaceLineEndings("\n");

    /// <summary>What the parser printed as errors.</summary>
    public string Errors => _errors.ToString().ReplaceLineEndings("\n");

    /// <summary>Runs the program; its exit code.</summary>
    public int Run(params string[] arguments) =>
        _root.Parse(arguments).Invoke(new InvocationConfiguration { Output = _output, Error = _errors });

    /// <summary>What is wrong with arguments before anything runs.</summary>
    public IReadOnlyList<string> Wrong(params string[] arguments) => [.. _root.Parse(arguments).Errors.Select(error => error.Message)];
}
