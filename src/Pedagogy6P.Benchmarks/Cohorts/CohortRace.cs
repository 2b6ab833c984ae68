using Pedagogy6P.Benchmarks.Cohorts.Checks;
using Pedagogy6P.Benchmarks.Cohorts.Instances;
using Pedagogy6P.Benchmarks.Cohorts.Peers;
using Pedagogy6P.Benchmarks.Cohorts.Programs;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Solvers.Cohorts;

namespace Pedagogy6P.Benchmarks.Cohorts;

/// <summary>
/// Plans a cohort by the planner and by others, one after the other on one thread, and checks every plan. Not thread-safe.
/// </summary>
/// <param name="seconds">Seconds that CP-SAT and CBC have for a plan, each.</param>
/// <param name="work">Bundles that the planner may look for; null takes what is usual for the cohort.</param>
/// <param name="isOpen">Whether CP-SAT and CBC are asked for cohorts that are too large for them as well.</param>
/// <param name="clock">How it is timed.</param>
internal sealed class CohortRace(double seconds, long? work, bool isOpen, Clock clock)
{
    private const int Rounds = 3;
    private const int LooksAtMost = 1_000_000;

    /// <summary>The plans of a cohort.</summary>
    public CohortResult Run(CohortCase made, CancellationToken cancellationToken)
    {
        var answers = new List<CohortAnswer> { Own(made, cancellationToken), Greedy(made) };
        var failed = new List<string>();
        if (seconds > 0 && (made.IsSmall || isOpen))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var program = new CohortProgram(made.Problem, made.Supply);
            Add(CpSatCohort.Name, new CpSatCohort(program, seconds, clock).Solve);
            cancellationToken.ThrowIfCancellationRequested();
            if (CbcCohort.IsInstalled)
            {
                Add(CbcCohort.Name, new CbcCohort(program, seconds).Solve);
            }
        }

        var checker = new CohortChecker(made.Problem, made.Supply);
        return new CohortResult(CohortFacts.Of(made), [.. answers.Select(answer => new MeasuredPlan(answer.Solver,
            checker.Check(answer.Options, answer.TrainerOf), answer.Bound, answer.Seconds, answer.Peak))], failed);

        void Add(string name, Func<CohortAnswer?> solve)
        {
            if (solve() is CohortAnswer answer)
            {
                answers.Add(answer);
            }
            else
            {
                failed.Add(name);
            }
        }
    }

    /// <summary>The plan of the planner, as it comes from its search.</summary>
    public CohortSolution Solve(CohortCase made, CancellationToken cancellationToken) => new CohortSolver(made.Problem, made.Supply,
        new CpSatCohortOpener(), EffortOf(made, cancellationToken)).Solve();

    /// <summary>What the planner does for a cohort.</summary>
    public CohortEffort EffortOf(CohortCase made, CancellationToken cancellationToken) =>
        new() { Searches = work ?? made.Work, Looks = LooksAtMost, Stop = cancellationToken };

    private CohortAnswer Own(CohortCase made, CancellationToken cancellationToken)
    {
        CohortSolution solution = null!;
        double[] times = new double[made.IsSmall ? Rounds : 1];
        long peak = 0;
        for (int round = 0; round < times.Length; round++)
        {
            peak = PeakMemory.Of(() => times[round] = clock.Time(() => solution = Solve(made, cancellationToken)));
        }

        return new CohortAnswer(CohortResult.Own, solution.Options, solution.TrainerOf, solution.Bound,
            times.Order().ElementAt(times.Length / 2), peak);
    }

    private CohortAnswer Greedy(CohortCase made)
    {
        (int[] Options, int[] TrainerOf) plan = ([], []);
        double time = 0;
        long peak = PeakMemory.Of(() => time = clock.Time(() => plan = new GreedyCohort(made.Problem, made.Supply).Make()));
        return new CohortAnswer("greedy", plan.Options, plan.TrainerOf, null, time, peak);
    }
}
