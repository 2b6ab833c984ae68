using System.CommandLine;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Formats.ProgrammeFolders;

namespace Pedagogy6P.Benchmarks.Research.Walks;

/// <summary>The command <c>walks</c>: what is recommended to the sample learners, and where following recommendations leads.</summary>
internal static class WalksCommand
{
    private const int Learners = 200;
    private const ulong Seed = 20270104;
    private const int Refused = 2;

    public static Command Create(TextWriter output)
    {
        var data = new Option<DirectoryInfo?>("--data")
        {
            Description = "Folder that holds mooccube/concept_prerequisites.csv; the environment variable PEDAGOGY6P_DATA by default.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("PEDAGOGY6P_DATA") is { Length: > 0 } path
                ? new DirectoryInfo(path) : null,
        };
        var folder = new Option<DirectoryInfo?>("--out")
        {
            Description =
            "Also write walks.md into the processor's folder under this one."
        };
        var processor = new Option<string?>("--cpu") { Description = "Name of the processor's folder; found out by default." };
        var command = new Command("walks", "Count where recommendations lead.") { data, folder, processor };
        command.SetAction(async (parsed, cancellation) =>
        {
            string concepts = Path.Combine(parsed.GetValue(data)?.FullName ?? string.Empty, "mooccube", "concept_prerequisites.csv");
            if (!File.Exists(concepts) || RepositoryFolder.Find() is not string repository)
            {
                await Console.Error.WriteLineAsync(
                    $"Expected {concepts} and a program built inside the repository; name the folder with --data.");
                return Refused;
            }

            ConceptGraph graph = ConceptGraph.Read(concepts);
            ProgrammeFolder samples = ProgrammeFolder.Read(Path.Combine(repository, "datasets", "esnbyum"),
                cancellationToken: cancellation);
            string page = new WalksReport(SampleFigures.Of(samples), graph,
                WalkFigures.Of(graph, new ConceptProgramme(graph, Learners, Seed))).ToMarkdown();
            await output.WriteAsync(page);
            if (parsed.GetValue(folder) is DirectoryInfo under)
            {
                DirectoryInfo own = under.CreateSubdirectory(Machine.Current(parsed.GetValue(processor)).Folder);
                await File.WriteAllTextAsync(Path.Combine(own.FullName, WalksReport.FileName), page, cancellation);
            }

            return 0;
        });
        return command;
    }
}
