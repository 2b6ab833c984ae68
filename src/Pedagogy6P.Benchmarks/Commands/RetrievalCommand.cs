using System.CommandLine;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Research.Retrieval;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>retrieval</c>: whether what is needed is remembered, where half-lives are known, and with how many refreshers.</summary>
internal static class RetrievalCommand
{
    public static Command Create(TextWriter output)
    {
        Option<int> seeds = WholeNumberOption.Create("--seeds", "Worlds.", 500, least: 1);
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Also write retrieval.md into the processor's folder below." };
        Option<DateOnly?> date = DateOption.Create();
        var processor = new Option<string?>("--cpu") { Description = "Name of the processor's folder; found out by default." };
        var command = new Command("retrieval", "Judge plans of refreshers where it is known how things fade.")
        {
            seeds, folder, date, processor,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var report = new RetrievalReportPage(Machine.Current(parsed.GetValue(processor)),
                parsed.GetValue(date) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
                [.. Enumerable.Range(1, parsed.GetValue(seeds)).Select(seed => new RetrievalWorld(seed))]);
            string page = report.ToMarkdown();
            await output.WriteAsync(page);
            if (parsed.GetValue(folder) is DirectoryInfo under)
            {
                DirectoryInfo own = under.CreateSubdirectory(report.Machine.Folder);
                await File.WriteAllTextAsync(Path.Combine(own.FullName, RetrievalReportPage.FileName), page, cancellation);
            }

            return 0;
        });
        return command;
    }
}
