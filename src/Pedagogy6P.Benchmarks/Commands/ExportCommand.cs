using System.CommandLine;
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
        Option<int> modules = WholeNumberOption.Create("--modules", "Number of modules.", 10_000, least: 1);
        Option<int> learners = WholeNumberOption.Create("--learners", "Number of learners.", 2_000, least: 0);
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
}
