using System.Collections.Immutable;
using Pedagogy6P.Benchmarks.Research.Simulation.Policies;
using Pedagogy6P.Benchmarks.Research.Simulation.Worlds;

namespace Pedagogy6P.Benchmarks.Research.Simulation;

/// <summary>
/// Lives the year of every learner of every world under every policy. Worlds run in parallel; what comes out depends on none of it.
/// </summary>
internal static class SimulationRun
{
    /// <summary>Runs.</summary>
    /// <param name="source">The programme and its people.</param>
    /// <param name="size">How much.</param>
    /// <param name="policies">The policies.</param>
    /// <param name="threads">Threads at most; 0 for one per processor.</param>
    /// <param name="assumptions">What is true; null for the defaults.</param>
    /// <param name="progress">Told the number of worlds done.</param>
    /// <param name="cancellationToken">Stops the work between learners.</param>
    /// <returns>Per policy, in their order, the figures of each world.</returns>
    public static ImmutableArray<PolicyFigures> Of(SimulationSource source, SimulationSize size, IReadOnlyList<ISimulationPolicy> policies,
        int threads = 0, WorldAssumptions? assumptions = null, Action<int>? progress = null, CancellationToken cancellationToken = default)
    {
        var figures = new YearFigures[policies.Count][];
        for (int policy = 0; policy < figures.Length; policy++)
        {
            figures[policy] = new YearFigures[size.Worlds];
        }

        int done = 0;
        // Without a limit the pool would begin more worlds than there are processors, and hold them all.
        int atMost = threads > 0 ? threads : Environment.ProcessorCount;
        var options = new ParallelOptions { MaxDegreeOfParallelism = atMost, CancellationToken = cancellationToken };
        Parallel.For(0, size.Worlds, options, number =>
        {
            var world = new SimulationWorld(source, size.Seed + number, size.Learners, assumptions);
            var known = new KnownWorld(world.Programme, EarlierOf(world, size.Weeks)) { World = world };
            for (int policy = 0; policy < policies.Count; policy++)
            {
                IAdviser adviser = policies[policy].Begin(known);
                YearFigures sum = default;
                foreach (TrueLearner learner in world.Learners)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    sum += new LearnerYear(world, learner, adviser).Live(size.Weeks);
                }

                figures[policy][number] = sum;
            }

            progress?.Invoke(Interlocked.Increment(ref done));
        });
        return [.. policies.Select((policy, number) => new PolicyFigures(policy, [.. figures[number]]))];
    }

    private static EarlierYear EarlierOf(SimulationWorld world, int weeks)
    {
        IAdviser adviser = RandomPolicy.Adviser(world);
        LearnerYear[] years = [.. world.Earlier.Select(learner => new LearnerYear(world, learner, adviser))];
        foreach (LearnerYear year in years)
        {
            year.Live(weeks);
        }

        return new EarlierYear([.. years.Select(year => year.Record)],
            [.. years.Select(year => year.Lists.ToImmutableArray())],
            [.. years.SelectMany(year => year.Answers.Concat(year.Recheck(weeks)))], world.First.AddDays(7 * weeks));
    }
}
