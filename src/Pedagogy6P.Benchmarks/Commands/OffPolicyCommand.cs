using System.CommandLine;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Research.OffPolicy;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>off-policy</c>: how often intervals of off-policy estimates hold the truth.</summary>
internal static class OffPolicyCommand
{
    public static Command Create(TextWriter output)
    {
        Option<int> worlds = WholeNumberOption.Create("--worlds", "Made-up worlds.", 20, least: 1);
        Option<int> replications = WholeNumberOption.Create("--replications", "Logs drawn from each.", 200, least: 1);
        Option<int> decisions = WholeNumberOption.Create("--decisions", "Decisions of a log.", 2000, least: 200);
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Also write off-policy.md into the processor's folder below." };
        Option<DateOnly?> date = DateOption.Create();
        var processor = new Option<string?>("--cpu") { Description = "Name of the processor's folder; found out by default." };
        var command = new Command("off-policy", "Count how often intervals of off-policy estimates hold a known truth.")
        {
            worlds, replications, decisions, folder, date, processor,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var found = new List<OffPolicyCoverage>();
            for (int world = 1; world <= parsed.GetValue(worlds); world++)
            {
                found.Add(OffPolicyCoverage.Of(world, parsed.GetValue(replications), parsed.GetValue(decisions), cancellation));
                await Console.Error.WriteLineAsync(FormattableString.Invariant($"world {world}"));
            }

            var report = new OffPolicyReportPage(Machine.Current(parsed.GetValue(processor)),
                parsed.GetValue(date) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
                parsed.GetValue(replications), parsed.GetValue(decisions), found);
            string page = report.ToMarkdown();
            await output.WriteAsync(page);
            if (parsed.GetValue(folder) is DirectoryInfo under)
            {
                DirectoryInfo own = under.CreateSubdirectory(report.Machine.Folder);
                await File.WriteAllTextAsync(Path.Combine(own.FullName, OffPolicyReportPage.FileName), page, cancellation);
            }

            return 0;
        });
        return command;
    }
}
