using System.CommandLine;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Edits;
using Pedagogy6P.Benchmarks.Paths;
using Pedagogy6P.Planning.Alternatives.Edits;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>make-possible</c>: the smallest edits that make modules feasible or first, ranked again and timed.</summary>
internal static class MakePossibleCommand
{
    private const int Refused = 2;
    private const int Warm = 2000;

    public static Command Create(TextWriter output)
    {
        Option<int> cases = WholeNumberOption.Create("--cases", "Cases with edits of the generated programme.", 10_000, least: 1);
        Option<int> samples = WholeNumberOption.Create("--samples", "Cases with edits of each sample programme; 0 leaves them out.", 1000,
            least: 0);
        Option<int> learners = WholeNumberOption.Create("--learners", "Learners of each programme.", 1000, least: 1);
        Option<int> modules = WholeNumberOption.Create("--modules", "Modules of the generated programme.", 600, least: 1);
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Also write make-possible.md into the processor's folder below." };
        Option<DateOnly?> date = DateOption.Create();
        var processor = new Option<string?>("--cpu") { Description = "Name of the processor's folder; found out by default." };
        var command = new Command("make-possible", "Look for the smallest edits that make modules possible, and rank again.")
        {
            cases, samples, learners, modules, folder, date, processor,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (RepositoryFolder.Find() is not string repository)
            {
                await Console.Error.WriteLineAsync("Expected a program built inside the repository.");
                return Refused;
            }

            List<EditFigures> figures = [];
            PathWorkload[] all = [.. PathWorkload.All(repository, parsed.GetValue(learners), parsed.GetValue(modules))];
            foreach (PathWorkload workload in all)
            {
                bool isGenerated = ReferenceEquals(workload, all[^1]);
                int wanted = parsed.GetValue(isGenerated ? cases : samples);
                foreach (EditAim aim in wanted > 0 ? Enum.GetValues<EditAim>() : [])
                {
                    await Console.Error.WriteLineAsync(FormattableString.Invariant($"{workload.Name}, {aim}"));
                    figures.Add(new EditCases(workload).Run(aim, aim == EditAim.First ? (wanted + 9) / 10 : wanted, Warm, cancellation));
                }
            }

            var report = new EditsReport(Machine.Current(parsed.GetValue(processor)),
                parsed.GetValue(date) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), figures);
            string page = report.ToMarkdown();
            await output.WriteAsync(page);
            if (parsed.GetValue(folder) is DirectoryInfo under)
            {
                DirectoryInfo own = under.CreateSubdirectory(report.Machine.Folder);
                await File.WriteAllTextAsync(Path.Combine(own.FullName, EditsReport.FileName), page, cancellation);
            }

            return 0;
        });
        return command;
    }
}
