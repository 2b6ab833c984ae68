using System.CommandLine;
using Pedagogy6P.Benchmarks.Commands;

var root = new RootCommand("Measures Pedagogy6P: speed beside its peers, and the quality of its models.")
{
    CompareCommand.Create(Console.Out),
    MicroCommand.Create(),
    EndToEndCommand.Create(),
    ExportCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
