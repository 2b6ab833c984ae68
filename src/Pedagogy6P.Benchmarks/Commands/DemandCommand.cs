using System.CommandLine;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Research.Demand;
using Pedagogy6P.Predictive.Hierarchies;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>demand</c>: whether emerging roles are found where they are known, and how hierarchies are forecast.</summary>
internal static class DemandCommand
{
    private const int HierarchySeeds = 10;

    private static readonly EmergenceWorld[] Emergence = [new(24, 80, 60, 0.15), new(24, 80, 36, 0.15), new(40, 65, 60, 0.15)];

    private static readonly HierarchyWorld[] Hierarchies = [new(500, 5, 10, 72), new(60, 3, 6, 72)];

    public static Command Create(TextWriter output)
    {
        Option<int> seeds = WholeNumberOption.Create("--seeds", "Worlds drawn of each kind.", 200, least: 1);
        Option<int> first = WholeNumberOption.Create("--first-seed", "Seed of the first world.", 1, least: 1);
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Also write demand.md into the processor's folder below." };
        Option<DateOnly?> date = DateOption.Create();
        var processor = new Option<string?>("--cpu") { Description = "Name of the processor's folder; found out by default." };
        var command = new Command("demand", "Judge emerging roles where growth is known, and forecasts of hierarchies.")
        {
            seeds, first, folder, date, processor,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            int worlds = parsed.GetValue(seeds), start = parsed.GetValue(first);
            var emergence = new List<(EmergenceWorld, IReadOnlyList<EmergenceFigures>)>();
            foreach (EmergenceWorld world in Emergence)
            {
                emergence.Add((world, [.. Enumerable.Range(start, worlds).Select(seed => EmergenceFigures.Of(world, seed))]));
                await Console.Error.WriteLineAsync($"emergence {emergence.Count} of {Emergence.Length}");
                cancellation.ThrowIfCancellationRequested();
            }

            ReconciliationMethod[] methods = [ReconciliationMethod.Auto, ReconciliationMethod.MinTrace, ReconciliationMethod.BottomUp];
            var hierarchies = new List<(HierarchyWorld, IReadOnlyList<HierarchyFigures>)>();
            foreach (HierarchyWorld world in Hierarchies)
            {
                hierarchies.Add((world, [.. Enumerable.Range(start, HierarchySeeds).SelectMany(seed =>
                    methods.Select(method => HierarchyFigures.Of(world.Draw(seed), method)))]));
                await Console.Error.WriteLineAsync($"hierarchy {hierarchies.Count} of {Hierarchies.Length}");
            }

            var report = new DemandReport(Machine.Current(parsed.GetValue(processor)),
                parsed.GetValue(date) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), emergence, hierarchies);
            string page = report.ToMarkdown();
            await output.WriteAsync(page);
            if (parsed.GetValue(folder) is DirectoryInfo under)
            {
                DirectoryInfo own = under.CreateSubdirectory(report.Machine.Folder);
                await File.WriteAllTextAsync(Path.Combine(own.FullName, DemandReport.FileName), page, cancellation);
            }

            return 0;
        });
        return command;
    }
}
