using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Research.Simulation;
using Pedagogy6P.Benchmarks.Research.Simulation.Policies;
using Pedagogy6P.Benchmarks.Research.Simulation.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>simulate</c>: what learners of whom everything is known reach in a year under each policy.</summary>
internal static class SimulateCommand
{
    private const int Refused = 2;

    public static Command Create(TextWriter output)
    {
        var programme = new Option<DirectoryInfo?>("--programme") { Description = "Programme folder; datasets/esnbyum by default." };
        var policies = new Option<string[]>("--policies")
        {
            Description = "Policies by name; all by default.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [.. SimulationPolicies.All.Select(policy => policy.Name)],
        };
        policies.AcceptOnlyFromAmong([.. SimulationPolicies.All.Select(policy => policy.Name)]);
        Option<int> worlds = WholeNumberOption.Create("--worlds", "Worlds.", 50, least: 1);
        Option<int> learners = WholeNumberOption.Create("--learners", "Learners of a world.", 200, least: 1);
        Option<int> weeks = WholeNumberOption.Create("--weeks", "Weeks of study.", 52, least: 1);
        Option<int> seed = WholeNumberOption.Create("--seed", "Seed of the first world.", 1, least: 0);
        var format = new Option<string>("--format") { Description = "What is printed.", DefaultValueFactory = _ => "markdown" };
        format.AcceptOnlyFromAmong("markdown", "json");
        var folder = new Option<DirectoryInfo?>("--out")
        {
            Description = "Also write simulation.md, simulation.json and plots into the processor's folder below.",
        };
        Option<DateOnly?> date = DateOption.Create();
        var processor = new Option<string?>("--cpu") { Description = "Name of the processor's folder; found out by default." };
        var command = new Command("simulate", "Let learners of whom everything is known study under each policy.")
        {
            programme, policies, worlds, learners, weeks, seed, format, folder, date, processor,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            string? path = parsed.GetValue(programme)?.FullName
                ?? (RepositoryFolder.Find() is string repository ? Path.Combine(repository, "datasets", "esnbyum") : null);
            if (path is null)
            {
                await Console.Error.WriteLineAsync("Expected --programme, or a program built inside the repository.");
                return Refused;
            }

            SimulationSource source;
            try
            {
                source = SimulationSource.Read(path, cancellation);
            }
            catch (InputRefusedException refused)
            {
                await Console.Error.WriteLineAsync(refused.Message);
                return Refused;
            }

            var size = new SimulationSize(parsed.GetValue(worlds), parsed.GetValue(learners), parsed.GetValue(weeks),
                parsed.GetValue(seed));
            ISimulationPolicy[] chosen = [.. parsed.GetValue(policies)!.Distinct(StringComparer.Ordinal)
                .Select(name => SimulationPolicies.Find(name)!)];
            var results = new SimulationResults(source.Programme.Id, size, SimulationRun.Of(source, size, chosen,
                progress: done => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"world {done} of {size.Worlds}")), cancellationToken: cancellation));
            var report = new SimulationReportPage(Machine.Current(parsed.GetValue(processor)),
                parsed.GetValue(date) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), results);
            string page = report.ToMarkdown(), json = SimulationJson.Write(results);
            await output.WriteAsync(string.Equals(parsed.GetValue(format), "json", StringComparison.Ordinal) ? json : page);
            if (parsed.GetValue(folder) is DirectoryInfo under)
            {
                DirectoryInfo own = under.CreateSubdirectory(report.Machine.Folder);
                await File.WriteAllTextAsync(Path.Combine(own.FullName, SimulationReportPage.FileName), page, cancellation);
                await File.WriteAllTextAsync(Path.Combine(own.FullName, SimulationJson.FileName), json, cancellation);
                await File.WriteAllTextAsync(Path.Combine(own.FullName, SimulationPlotsPage.FileName),
                    new SimulationPlotsPage(report.Date, results).ToHtml(), cancellation);
            }

            return 0;
        });
        return command;
    }
}
