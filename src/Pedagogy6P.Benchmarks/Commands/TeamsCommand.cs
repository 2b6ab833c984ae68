using System.CommandLine;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.House;
using Pedagogy6P.Benchmarks.Teams;
using Pedagogy6P.Planning.Teams;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>teams</c>: how fast teams are formed, and how far they are from the best.</summary>
internal static class TeamsCommand
{
    private const int Towns = 5;
    private const double Farthest = 60;

    public static Command Create(TextWriter output)
    {
        Option<int> seeds = WholeNumberOption.Create("--seeds", "Worlds of each kind.", 5, least: 1);
        Option<int> learners = WholeNumberOption.Create("--learners", "Learners of the large worlds.", 1000, least: 3);
        Option<int> seconds = WholeNumberOption.Create("--seconds", "Seconds that CP-SAT has for a world.", 60, least: 1);
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Also write teams.md into the processor's folder below." };
        Option<DateOnly?> date = DateOption.Create();
        var processor = new Option<string?>("--cpu") { Description = "Name of the processor's folder; found out by default." };
        var command = new Command("teams", "Form teams beside a greedy rule and CP-SAT.")
        {
            seeds, learners, seconds, folder, date, processor,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            ulong[] all = [.. Enumerable.Range(1, parsed.GetValue(seeds)).Select(seed => (ulong)seed)];
            var race = new TeamRace(parsed.GetValue(seconds));
            var rows = new List<TeamRow>();
            HouseFigure[] figures = [.. Many(parsed.GetValue(learners), all)];
            foreach ((string name, Func<ulong, TeamWorld> make) in TeamRace.Worlds)
            {
                foreach (ulong seed in all)
                {
                    cancellation.ThrowIfCancellationRequested();
                    await Console.Error.WriteLineAsync(FormattableString.Invariant($"{name}, seed {seed}"));
                    rows.Add(race.Run(name, make(seed), seed));
                }
            }

            var report = new TeamsReport(Machine.Current(parsed.GetValue(processor)),
                parsed.GetValue(date) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), parsed.GetValue(seconds), rows,
                figures);
            string page = report.ToMarkdown();
            await output.WriteAsync(page);
            if (parsed.GetValue(folder) is DirectoryInfo under)
            {
                DirectoryInfo own = under.CreateSubdirectory(report.Machine.Folder);
                await File.WriteAllTextAsync(Path.Combine(own.FullName, TeamsReport.FileName), page, cancellation);
            }

            return 0;
        });
        return command;
    }

    private static IEnumerable<HouseFigure> Many(int count, ulong[] seeds)
    {
        var (walls, works, placed, totals, broken) =
            (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        new TeamWorld(count, Towns, Farthest, 0).Plan(); // warm
        foreach (ulong seed in seeds)
        {
            var world = new TeamWorld(count, Towns, Farthest, seed);
            (TeamPlan plan, double wall) = TeamRace.Timed(world, Clock.Wall);
            (_, double work) = TeamRace.Timed(world, Clock.Process);
            walls.Add(wall);
            works.Add(work);
            placed.Add(plan.Placed);
            totals.Add(plan.Total / plan.Placed);
            broken.Add(TeamRace.Check(world, plan));
        }

        string who = FormattableString.Invariant($"{count} learners in {Towns} towns");
        return
        [
            new HouseFigure($"{who}, wall time", "s", "< 2", walls), new HouseFigure("the same, processor time", "s", "", works),
            new HouseFigure("placed", "", "", placed), new HouseFigure("mean value of a team", "", "", totals),
            new HouseFigure("broken", "", "0", broken),
        ];
    }
}
