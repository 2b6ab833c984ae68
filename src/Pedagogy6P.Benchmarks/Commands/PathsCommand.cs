using System.CommandLine;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Paths;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>paths</c>: learning paths by the own search, by CP-SAT and by CBC.</summary>
internal static class PathsCommand
{
    private const int Refused = 2;

    public static Command Create(TextWriter output)
    {
        Option<int> learners = WholeNumberOption.Create("--learners", "Learners of each programme.", 200, least: 1);
        Option<int> peers = WholeNumberOption.Create("--peers",
            "How many of them, spread evenly, CP-SAT and CBC plan too; CP-SAT besides as many that the own search leaves open.", 50,
            least: 0);
        Option<int> modules = WholeNumberOption.Create("--modules", "Modules of the generated programme; 0 leaves it out.", 600, least: 0);
        Option<int> seconds = WholeNumberOption.Create("--seconds", "Seconds that CP-SAT and CBC have for a path, each.", 30, least: 1);
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Also write paths.md into the processor's folder below." };
        Option<DateOnly?> date = DateOption.Create();
        var processor = new Option<string?>("--cpu") { Description = "Name of the processor's folder; found out by default." };
        var command = new Command("paths", "Plan learning paths beside CP-SAT and CBC.")
        {
            learners, peers, modules, seconds, folder, date, processor,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (RepositoryFolder.Find() is not string repository)
            {
                await Console.Error.WriteLineAsync("Expected a program built inside the repository.");
                return Refused;
            }

            List<PathCase> cases = [];
            foreach (PathWorkload workload in PathWorkload.All(repository, parsed.GetValue(learners), parsed.GetValue(modules)))
            {
                await Console.Error.WriteLineAsync(workload.Name);
                cases.AddRange(new PathRace(workload, parsed.GetValue(peers), parsed.GetValue(seconds), Clock.Process).Run(cancellation));
            }

            var report = new PathsReport(Machine.Current(parsed.GetValue(processor)),
                parsed.GetValue(date) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), Clock.Process,
                parsed.GetValue(seconds), cases);
            string page = report.ToMarkdown();
            await output.WriteAsync(page);
            if (parsed.GetValue(folder) is DirectoryInfo under)
            {
                DirectoryInfo own = under.CreateSubdirectory(report.Machine.Folder);
                await File.WriteAllTextAsync(Path.Combine(own.FullName, PathsReport.FileName), page, cancellation);
            }

            return 0;
        });
        return command;
    }
}
