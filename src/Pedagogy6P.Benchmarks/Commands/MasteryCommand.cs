using System.CommandLine;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Research.Mastery;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>mastery</c>: how well the next answer is predicted beside peers, and how true the intervals of mastery are.</summary>
internal static class MasteryCommand
{
    public static Command Create(TextWriter output)
    {
        Option<int> first = WholeNumberOption.Create("--seed", "First seed; one a trial, one after the other.", 101, least: 0);
        Option<int> seeds = WholeNumberOption.Create("--seeds", "Trials of each kind.", 3, least: 1);
        Option<int> learners = WholeNumberOption.Create("--learners", "Generated students to learn from.", 5000, least: 20);
        var data = new Option<string?>("--data")
        {
            Description = "Folder that holds oulad/; the environment variable PEDAGOGY6P_DATA by default.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("PEDAGOGY6P_DATA"),
        };
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Also write mastery.md into the processor's folder below." };
        Option<DateOnly?> date = DateOption.Create();
        var processor = new Option<string?>("--cpu") { Description = "Name of the processor's folder; found out by default." };
        var command = new Command("mastery", "Judge the prediction of next answers beside peers, and the intervals of mastery.")
        {
            first, seeds, learners, data, folder, date, processor,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            int[] all = [.. Enumerable.Range(parsed.GetValue(first), parsed.GetValue(seeds))];
            string? oulad = parsed.GetValue(data) is { Length: > 0 } root ? Path.Combine(root, "oulad") : null;
            bool hasData = Directory.Exists(oulad);
            List<Func<AnswerSplit>> splits = [];
            if (hasData)
            {
                OuladDataset dataset = OuladDataset.Read(oulad!);
                splits.AddRange(all.Select(seed => (Func<AnswerSplit>)(() => OuladAnswers.Split(dataset, seed))));
            }

            splits.AddRange(all.Select(seed => (Func<AnswerSplit>)(() => AnswerSplit.Tutored(seed, parsed.GetValue(learners)))));
            splits.AddRange(all.Select(seed => (Func<AnswerSplit>)(() => AnswerSplit.Simulated(seed, parsed.GetValue(learners)))));
            MasteryTrial[] trials =
            [
                .. splits.Select(split => MasteryTrial.Of(split(), TimeProvider.System, Console.Error.WriteLine, cancellation)),
            ];
            var report = new MasteryReportPage(Machine.Current(parsed.GetValue(processor)),
                parsed.GetValue(date) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), trials,
                hasData ? null : "its tables are not there (--data)");
            string page = report.ToMarkdown();
            await output.WriteAsync(page);
            if (parsed.GetValue(folder) is DirectoryInfo under)
            {
                DirectoryInfo own = under.CreateSubdirectory(report.Machine.Folder);
                await File.WriteAllTextAsync(Path.Combine(own.FullName, MasteryReportPage.FileName), page, cancellation);
            }

            return 0;
        });
        return command;
    }
}
