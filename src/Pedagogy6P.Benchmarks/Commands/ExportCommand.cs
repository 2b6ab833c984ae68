using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>export</c>: a workload as a programme folder, for implementations that live elsewhere.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Folder to write." };
        var name = new Option<string>("--workload")
        {
            Description = "Which workload.",
            DefaultValueFactory = _ => WorkloadShape.Realistic.Name
        };
        var modules = new Option<int>("--modules") { Description = "Number of modules.", DefaultValueFactory = _ => 10_000 };
        var learners = new Option<int>("--learners") { Description = "Number of learners.", DefaultValueFactory = _ => 2_000 };
        modules.Validators.Add(result => AtLeast(1, result, modules));
        learners.Validators.Add(result => AtLeast(0, result, learners));
        name.AcceptOnlyFromAmong([.. WorkloadShape.All.Select(shape => shape.Name)]);
        var command = new Command("export", "Write a workload as a programme folder.") { folder, name, modules, learners };
        command.SetAction(parsed =>
        {
            WorkloadShape shape = WorkloadShape.All.Single(shape =>
                string.Equals(shape.Name, parsed.GetValue(name), StringComparison.Ordinal));
            Workload workload = WorkloadGenerator.Generate(shape, parsed.GetValue(modules), parsed.GetValue(learners));
            WorkloadFolder.Write(workload, workload.Learners.Length, parsed.GetRequiredValue(folder).FullName);
            return 0;
        });
        return command;
    }

    private static void AtLeast(int least, OptionResult result, Option<int> option)
    {
        // What is no number at all has an error of its own.
        if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out int number) && number < least)
        {
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name}: found {number}, expected at least {least}."));
        }
    }
}
