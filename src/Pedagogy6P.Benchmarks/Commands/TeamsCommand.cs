using System.CommandLine;
using Pedagogy6P.Benchmarks.Teams;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Planning.Teams;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Benchmarks.Commands;

internal static class TeamsCommand
{
    public static Command Create(TextWriter output)
    {
        var command = new Command("teams", "x");
        command.SetAction(_ =>
        {
            foreach ((int towns, double? far) in new[] { (3, (double?)60), (1, null) })
            for (ulong seed = 1; seed <= 4; seed++)
            {
                var world = new TeamWorld(60, towns, far, seed);
                var core = new RankingCore(world.Engine.Programme, new PedagogyOptions().Checked());
                var roster = new TeamRoster(core, 0, world.Learners, Workload.AsOf, default);
                var problem = new TeamProblem(roster.Candidates, 6, new(3, 5), core.Index.Modules[0].TeamAudiences, world.Request);
                long t0 = System.Diagnostics.Stopwatch.GetTimestamp();
                TeamPlan plan = world.Plan();
                double dt = System.Diagnostics.Stopwatch.GetElapsedTime(t0).TotalSeconds;
                output.WriteLine($"towns {towns} seed {seed}: placed {plan.Placed} total {plan.Total:F4} teams {plan.Teams.Length} in {dt:F3}s");
                foreach (int work in new[] { 200, 5000, 20000 })
                {
                    TeamPlan p = world.Plan(work);
                    output.WriteLine($"   work {work}: placed {p.Placed} total {p.Total:F4} teams {p.Teams.Length}");
                }
                t0 = System.Diagnostics.Stopwatch.GetTimestamp();
                var all = new LawfulTeams(problem, 100);
                output.WriteLine($"   lawful {all.Count} {System.Diagnostics.Stopwatch.GetElapsedTime(t0).TotalSeconds:F1}s");
                var program = new TeamProgram(all, 60, 3);
                TeamOptimum best = program.Solve((100 * plan.Placed) + plan.Total);
                output.WriteLine($"   exact worth {best.Worth:F4} bound {best.Bound:F4} relaxed {program.Relaxed:F4} left {best.Left} {best.Seconds:F1}s all {System.Diagnostics.Stopwatch.GetElapsedTime(t0).TotalSeconds:F1}s");
                output.Flush();
            }
            for (ulong seed = 1; seed <= 2; seed++)
            {
                var world = new TeamWorld(1000, 5, 60, seed);
                for (int i = 0; i < 2; i++)
                {
                long t0 = System.Diagnostics.Stopwatch.GetTimestamp();
                TeamPlan plan = world.Plan();
                double dt = System.Diagnostics.Stopwatch.GetElapsedTime(t0).TotalSeconds;
                output.WriteLine($"1000 seed {seed}: placed {plan.Placed} total {plan.Total:F4} teams {plan.Teams.Length} in {dt:F3}s");
                }
                TeamPlan p = world.Plan(20000);
                output.WriteLine($"   work 20000: placed {p.Placed} total {p.Total:F4} teams {p.Teams.Length}");
            }
            return 0;
        });
        return command;
    }
}
