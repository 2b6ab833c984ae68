using System.CommandLine;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Research.Preferences;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>preferences</c>: how well tastes are learnt from choices, and with how much regret, where they are known.</summary>
internal static class PreferencesCommand
{
    public static Command Create(TextWriter output)
    {
        Option<int> seeds = WholeNumberOption.Create("--seeds", "Worlds.", 20, least: 1);
        Option<int> first = WholeNumberOption.Create("--first-seed", "Seed of the first world.", 1, least: 1);
        Option<int> learners = WholeNumberOption.Create("--learners", "Learners of a world.", 200, least: 8);
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Also write preferences.md into the processor's folder below." };
        Option<DateOnly?> date = DateOption.Create();
        var processor = new Option<string?>("--cpu") { Description = "Name of the processor's folder; found out by default." };
        var command = new Command("preferences", "Judge how tastes are learnt from choices where they are known.")
        {
            seeds, first, learners, folder, date, processor,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var trials = new List<PreferenceTrial>();
            foreach (int seed in Enumerable.Range(parsed.GetValue(first), parsed.GetValue(seeds)))
            {
                cancellation.ThrowIfCancellationRequested();
                trials.Add(new PreferenceTrial(seed, parsed.GetValue(learners)));
                await Console.Error.WriteLineAsync($"world {trials.Count} of {parsed.GetValue(seeds)}");
            }

            var report = new PreferenceReportPage(Machine.Current(parsed.GetValue(processor)),
                parsed.GetValue(date) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
                parsed.GetValue(learners), trials, PreferenceSpeed.Measure(), [.. RankingSpeed.Measure()]);
            string page = report.ToMarkdown();
            await output.WriteAsync(page);
            if (parsed.GetValue(folder) is DirectoryInfo under)
            {
                DirectoryInfo own = under.CreateSubdirectory(report.Machine.Folder);
                await File.WriteAllTextAsync(Path.Combine(own.FullName, PreferenceReportPage.FileName), page, cancellation);
            }

            return 0;
        });
        return command;
    }
}
