using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Decisions;
using Pedagogy6P.Benchmarks.House;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>decisions</c>: what policies add to a ranking, and how fast the decision log is.</summary>
internal static class DecisionsCommand
{
    public static Command Create(TextWriter output)
    {
        Option<int> lists = WholeNumberOption.Create("--lists", "Lists of one round.", 100_000, least: 100);
        Option<int> rounds = WholeNumberOption.Create("--rounds", "Rounds, of which medians are told.", 5, least: 1);
        var place = new Option<DirectoryInfo?>("--log-folder")
        {
            Description = "Where logs are written and deleted again; a temporary folder by default.",
        };
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Also write decisions.md into the processor's folder below." };
        Option<DateOnly?> date = DateOption.Create();
        var processor = new Option<string?>("--cpu") { Description = "Name of the processor's folder; found out by default." };
        var command = new Command("decisions", "Measure policies and the decision log.") { lists, rounds, place, folder, date, processor };
        command.SetAction(async (parsed, cancellation) =>
        {
            DirectoryInfo logs = Directory.CreateDirectory(Path.Combine(
                parsed.GetValue(place)?.FullName ?? Path.GetTempPath(),
                string.Create(CultureInfo.InvariantCulture, $"pedagogy6p-decisions-{Environment.ProcessId}")));
            try
            {
                DecisionsReport report = await MeasureAsync(
                    logs.FullName, parsed.GetValue(lists), parsed.GetValue(rounds), Machine.Current(parsed.GetValue(processor)),
                    parsed.GetValue(date) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
                string page = report.ToMarkdown();
                await output.WriteAsync(page);
                if (parsed.GetValue(folder) is DirectoryInfo under)
                {
                    DirectoryInfo own = under.CreateSubdirectory(report.Machine.Folder);
                    await File.WriteAllTextAsync(Path.Combine(own.FullName, DecisionsReport.FileName), page, cancellation);
                }
            }
            finally
            {
                logs.Delete(recursive: true);
            }

            return 0;
        });
        return command;
    }

    private static async Task<DecisionsReport> MeasureAsync(string logs, int lists, int rounds, Machine machine, DateOnly date)
    {
        HouseFigure[] policies = [.. PolicyFigures.Measure(Clock.Processor, rounds)];
        var figures = new LogFigures(logs, lists, rounds);
        IReadOnlyList<HouseFigure> handOver = await figures.HandOverAsync();
        IReadOnlyList<HouseFigure> all = await figures.ThroughputAsync("kept, all cores", "");
        IReadOnlyList<HouseFigure> one = [];
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using var process = Process.GetCurrentProcess();
            nint cores = process.ProcessorAffinity;
            process.ProcessorAffinity = cores & -cores;
            one = await figures.ThroughputAsync("kept, the whole process on one core", "30,000 or more");
            process.ProcessorAffinity = cores;
        }

        return new DecisionsReport(machine, date,
        [
            $"A list of {MadeDecisions.Shown} from the first {MadeDecisions.Top}, eight terms, eight numbers of context, all candidates "
                + string.Create(CultureInfo.InvariantCulture, $"logged; {figures.BytesPerList:N0} bytes of the file a list."),
            "Policies: the draw, the probability of each rank and that of each candidate to be first, its memory included.",
            string.Create(CultureInfo.InvariantCulture,
                $"The log: SQLite with `synchronous=FULL`, {lists:N0} lists a round into a new file, timed from the first hand-over until "
                    + $"the last one was told to be durable; waits for the disk are those of this machine's."),
            "Handing over by processor time holds the call of the system that reads that clock, by wall time it does not: the first can be "
                + "the longer.",
        ],
        [.. policies, .. handOver, .. all, .. one]);
    }
}
