using System.CommandLine;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Research.Uplift;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>uplift</c>: how much of an oracle's gain expected effects find, and how often intervals hold the truth.</summary>
internal static class UpliftCommand
{
    public static Command Create(TextWriter output)
    {
        Option<int> seeds = WholeNumberOption.Create("--seeds", "Trials drawn from each world.", 50, least: 1);
        Option<int> first = WholeNumberOption.Create("--first-seed", "Seed of the first trial.", 1, least: 1);
        Option<int> learners = WholeNumberOption.Create("--learners", "Learners of a trial.", 20_000, least: 400);
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Also write uplift.md into the processor's folder below." };
        Option<DateOnly?> date = DateOption.Create();
        var processor = new Option<string?>("--cpu") { Description = "Name of the processor's folder; found out by default." };
        var command = new Command("uplift", "Judge expected effects of contacts where the true effects are known.")
        {
            seeds, first, learners, folder, date, processor,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            int trials = parsed.GetValue(seeds);
            var found = new List<(UpliftWorld, IReadOnlyList<UpliftFigures>)>();
            foreach (UpliftWorld world in UpliftWorld.All)
            {
                var own = new List<UpliftFigures>();
                foreach (int seed in Enumerable.Range(parsed.GetValue(first), trials))
                {
                    cancellation.ThrowIfCancellationRequested();
                    own.Add(UpliftFigures.Of(world, seed, parsed.GetValue(learners)));
                }

                found.Add((world, own));
                await Console.Error.WriteLineAsync($"world {found.Count} of {UpliftWorld.All.Count}");
            }

            var report = new UpliftReportPage(Machine.Current(parsed.GetValue(processor)),
                parsed.GetValue(date) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
                trials, parsed.GetValue(learners), found);
            string page = report.ToMarkdown();
            await output.WriteAsync(page);
            if (parsed.GetValue(folder) is DirectoryInfo under)
            {
                DirectoryInfo own = under.CreateSubdirectory(report.Machine.Folder);
                await File.WriteAllTextAsync(Path.Combine(own.FullName, UpliftReportPage.FileName), page, cancellation);
            }

            return 0;
        });
        return command;
    }
}
