using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Benchmarks.Cohorts.Instances;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Solvers.Cohorts;

namespace Pedagogy6P.Benchmarks.Commands;

/// <summary><c>cohorts</c>: plans of cohorts.</summary>
internal static class CohortsCommand
{
    public static Command Create(TextWriter output)
    {
        var only = new Option<string[]>("--only")
        {
            Description = "Cohorts to plan; all by default.", AllowMultipleArgumentsPerToken = true,
        };
        only.AcceptOnlyFromAmong([.. CohortShape.All.Select(shape => shape.Name)]);
        Option<int> work = WholeNumberOption.Create("--work", "Bundles that the planner may look for.", 4_000_000, least: 1);
        var command = new Command("cohorts", "Plan cohorts.") { only, work };
        command.SetAction(async (parsed, cancellation) =>
        {
            string[] names = parsed.GetValue(only) ?? [];
            foreach (CohortShape shape in CohortShape.All.Where(shape => names.Length == 0 || names.Contains(shape.Name)))
            {
                CohortCase made = new CohortGenerator(shape).Make();
                var effort = new CohortEffort { Searches = parsed.GetValue(work), Looks = 1_000_000, Stop = cancellation };
                CohortSolution solution = null!;
                double seconds = Clock.Process.Time(() =>
                    solution = new CohortSolver(made.Problem, made.Supply, new CpSatCohortOpener(), effort).Solve());
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                    $"{made.Name}: {made.Problem.Options} options, refused {made.Refused:0.000}; score {solution.Score:0.000}, ")
                    + string.Create(CultureInfo.InvariantCulture,
                        $"bound {solution.Bound:0.000}, gap {100 * ((solution.Bound / solution.Score) - 1):0.0000} %, ")
                    + string.Create(CultureInfo.InvariantCulture,
                        $"{solution.Duties} mandatory, {solution.TrainerOf.Count(trainer => trainer >= 0)} opened, {seconds:0.00} s"));
                    $"{made.Name}: {made.Problem.Options} options, {made.Problem.Offerings.Seats.Sum(seats => (long)seats)} seats, refused {made.Refused:0.000}; score {solution.Score:0.000}, bound {solution.Bound:0.000}, gap {100 * ((solution.Bound / solution.Score) - 1):0.0000} %, duties {solution.Duties}, opened {solution.TrainerOf.Count(trainer => trainer >= 0)} of {solution.TrainerOf.Length}, {seconds:0.00} s"));
            }

            return 0;
        });
        return command;
    }
}
