using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.House;
using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>house</c>: what an engine does again and again while it is in use.</summary>
internal static class HouseCommand
{
    private const int Modules = 10_000;
    private const int Learners = 64;

    public static Command Create(TextWriter output)
    {
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Also write house.md into the processor's folder below." };
        Option<DateOnly?> date = DateOption.Create();
        var processor = new Option<string?>("--cpu") { Description = "Name of the processor's folder; found out by default." };
        var busy = new Option<bool>("--busy") { Description = "Time by the processor time of the thread: for a machine with other work." };
        var command = new Command("house", "Measure other seats and new days at 10,000 modules.") { folder, date, processor, busy };
        command.SetAction(async (parsed, cancellation) =>
        {
            DateOnly today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            HouseReport report = Measure(
                Machine.Current(parsed.GetValue(processor)),
                parsed.GetValue(date) ?? today,
                parsed.GetValue(busy) ? Clock.Processor : Clock.Wall);
            string page = report.ToMarkdown();
            await output.WriteAsync(page);
            if (parsed.GetValue(folder) is DirectoryInfo under)
            {
                DirectoryInfo own = under.CreateSubdirectory(report.Machine.Folder);
                await File.WriteAllTextAsync(Path.Combine(own.FullName, HouseReport.FileName), page, cancellation);
            }

            return 0;
        });
        return command;
    }

    private static HouseReport Measure(Machine machine, DateOnly date, Clock clock)
    {
        Workload workload = WorkloadGenerator.Generate(WorkloadShape.Realistic, Modules, Learners);
        var midnights = new MidnightFigures(workload, clock);
        IReadOnlyList<HouseFigure> days = midnights.Measure();
        string sessions = string.Create(CultureInfo.InvariantCulture, $"{workload.Programme.Tables.Sessions.Length:N0} sessions");
        string packing = string.Create(CultureInfo.InvariantCulture, $"{midnights.Packing} of {MidnightFigures.Count} midnights");
        return new HouseReport(
            machine,
            date,
            clock,
            [
                string.Create(CultureInfo.InvariantCulture, $"The workload realistic: {Modules:N0} modules, {sessions} on most days,")
                + string.Create(CultureInfo.InvariantCulture, $" {Learners} learners who all ask every day."),
                $"After {packing} the first call packed something, because a period of sessions had ended (docs/ranking.md).",
            ],
            [SeatFigures.Measure(workload, clock), .. days]);
    }
}
