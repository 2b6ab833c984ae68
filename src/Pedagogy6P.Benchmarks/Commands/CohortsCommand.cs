using System.CommandLine;
using Pedagogy6P.Benchmarks.Cohorts;
using Pedagogy6P.Benchmarks.Cohorts.Envy;
using Pedagogy6P.Benchmarks.Cohorts.Instances;
using Pedagogy6P.Benchmarks.Cohorts.Peers;
using Pedagogy6P.Benchmarks.Cohorts.Repairs;
using Pedagogy6P.Benchmarks.Cohorts.Worths;
using Pedagogy6P.Benchmarks.Comparison;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>cohorts</c>: plans of cohorts by the planner, by greedy seating, by CP-SAT and by CBC.</summary>
internal static class CohortsCommand
{
    private const int Refused = 2;
    private const long WorkOfExact = 500_000;
    private const double SecondsOfExact = 60;

    public static Command Create(TextWriter output)
    {
        Option<string[]> only = OnlyOption();
        Option<int> seconds = WholeNumberOption.Create("--seconds",
            "Seconds that CP-SAT and CBC have for a plan, each; 0 leaves them out.", 60, least: 0);
        Option<int> work = WholeNumberOption.Create("--work",
            "Bundles that the planner may look for; 0 takes what is usual for each cohort.", 0, least: 0);
        Option<int> sample = WholeNumberOption.Create("--worths",
            "Full sessions of the cohort tight for which one seat and one session more are planned anew; 0 for none.", 40, least: 0);
        var peers = new Option<bool>("--all-peers") { Description = "Ask CP-SAT and CBC for cohorts that are too large for them as well." };
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Also write cohorts.md into the processor's folder below." };
        Option<DateOnly?> date = DateOption.Create();
        var processor = new Option<string?>("--cpu") { Description = "Name of the processor's folder; found out by default." };
        var command = new Command("cohorts", "Plan cohorts beside CP-SAT, CBC and greedy seating.")
        {
            only, seconds, work, sample, peers, folder, date, processor,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (RepositoryFolder.Find() is not string repository)
            {
                await Console.Error.WriteLineAsync("Expected a program built inside the repository.");
                return Refused;
            }

            var race = new CohortRace(parsed.GetValue(seconds), parsed.GetValue(work) is > 0 and int some ? some : null,
                parsed.GetValue(peers), Clock.Process);
            var exact = new ExactCohort(WorkOfExact, SecondsOfExact);
            var worths = new WorthRace(parsed.GetValue(sample), exact, Clock.Process);
            var results = new List<CohortResult>();
            var worthResults = new List<WorthResult>();
            foreach ((string name, Func<string, CohortCase> make) in Cohorts(parsed.GetValue(only) ?? []))
            {
                await Console.Error.WriteLineAsync(name);
                CohortCase made = make(repository);
                results.Add(race.Run(made, cancellation));
                if (IsNamed(made.Name, CohortShape.Tight.Name)
                    && parsed.GetValue(sample) > 0 && CbcCohort.IsInstalled)
                {
                    worthResults.Add(worths.Run(made, race.Solve(made, cancellation), cancellation));
                }
            }

            IReadOnlyList<EnvyRow> envy = results.Exists(result => IsNamed(result.Facts.Name, CohortShape.Tight.Name))
                ? new EnvyRace(race, Clock.Process).Run(cancellation) : [];
            RepairResult[] repairs =
            [
                .. ProgrammeCohort.All.Where(programme => results.Exists(result => IsNamed(result.Facts.Name, programme.Name)))
                    .SelectMany(programme => new RepairRace(Clock.Process).Run(programme, repository, cancellation)),
            ];
            ReportSection[] sections =
            [
                PlanSections.Cohorts(results), PlanSections.Plans(results, parsed.GetValue(seconds)),
                .. worthResults.Count > 0 ? new[] { WorthSection.Of(worthResults) } : [],
                .. envy.Count > 0 ? new[] { EnvySection.Of(envy) } : [],
                .. repairs.Length > 0 ? new[] { RepairSection.Of(repairs) } : [],
            ];

            var report = new CohortsReport(Machine.Current(parsed.GetValue(processor)),
                parsed.GetValue(date) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), Clock.Process,
                sections, [.. PlanSections.Faults(results)]);
            string page = report.ToMarkdown();
            await output.WriteAsync(page);
            if (parsed.GetValue(folder) is DirectoryInfo under)
            {
                DirectoryInfo own = under.CreateSubdirectory(report.Machine.Folder);
                await File.WriteAllTextAsync(Path.Combine(own.FullName, CohortsReport.FileName), page, cancellation);
            }

            return 0;
        });
        return command;
    }

    private static bool IsNamed(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static Option<string[]> OnlyOption()
    {
        var only = new Option<string[]>("--only")
        {
            Description = "Cohorts to plan; all by default.", AllowMultipleArgumentsPerToken = true,
        };
        only.AcceptOnlyFromAmong([.. Cohorts([]).Select(cohort => cohort.Name)]);
        return only;
    }

    private static IEnumerable<(string Name, Func<string, CohortCase> Make)> Cohorts(string[] names) => CohortShape.All
        .Select(shape => (shape.Name, (Func<string, CohortCase>)(_ => new CohortGenerator(shape).Make())))
        .Concat(ProgrammeCohort.All.Select(programme => (programme.Name, (Func<string, CohortCase>)programme.Make)))
        .Where(cohort => names.Length == 0 || names.Contains(cohort.Name, StringComparer.Ordinal));
}
