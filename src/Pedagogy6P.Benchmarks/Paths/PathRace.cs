using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Planning.Paths.Models;
using Pedagogy6P.Solvers.Paths;
using Pedagogy6P.Tests.Planning.Paths;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Benchmarks.Paths;

/// <summary>
/// Plans the paths of a workload by the own search, by CP-SAT and by CBC, one after the other on one thread, and checks every path. The
/// other solvers are given the same problem through the seam that the planner has for them, with nothing known. Not thread-safe.
/// </summary>
/// <param name="workload">The programme and its learners.</param>
/// <param name="peers">
/// Learners, spread evenly over all, that the other solvers plan too; CP-SAT besides as many again at most that the own search leaves open.
/// </param>
/// <param name="seconds">Seconds that another solver has for a path.</param>
/// <param name="clock">How it is timed.</param>
internal sealed class PathRace(PathWorkload workload, int peers, double seconds, Clock clock)
{
    private const int Rounds = 3;
    private const double Smallest = 1e-9;

    private readonly PedagogyEngine _engine = new(workload.Programme);
    private readonly Oracle _oracle = new(workload.Programme, new OracleOptions());
    private readonly PathRequest _request = new();

    /// <summary>What was measured, learner by learner; learners without any goal are passed over.</summary>
    public IEnumerable<PathCase> Run(CancellationToken cancellationToken)
    {
        PathFacts[] people = [.. workload.Learners.Select(learner => Facts(learner)).Where(facts => !facts.HasNoGoal)];
        foreach (PathFacts facts in people)
        {
            // What is compiled while it runs is no part of the times.
            Repair(facts, Plan(facts, _request with { Alternatives = 5 }, cancellationToken).Paths[0], [], cancellationToken);
        }

        int left = peers;
        for (int place = 0; place < people.Length; place++)
        {
            // Places at which the share of the peers passes a whole number.
            bool isPeer = peers >= people.Length || (long)(place + 1) * peers / people.Length > (long)place * peers / people.Length;
            PathCase measured = Measure(people[place], isPeer, isProver: isPeer || left > 0, cancellationToken);
            left -= !isPeer && measured.CpSat is not null ? 1 : 0;
            yield return measured;
        }
    }

    private PathCase Measure(PathFacts facts, bool isPeer, bool isProver, CancellationToken cancellationToken)
    {
        LearningPaths one = null!, five = null!;
        double ofOne = Median(() => one = Plan(facts, _request, cancellationToken));
        double ofFive = Median(() => five = Plan(facts, _request with { Alternatives = 5 }, cancellationToken));
        List<string> faults = [.. one.Paths.Concat(five.Paths).SelectMany(path => PathChecker.Faults(facts, path))];
        double? repair = Repair(facts, one.Paths[0], faults, cancellationToken);
        SolverCase? cpSat = isPeer || (isProver && !one.Paths[0].IsOptimal)
            ? Solve(new CpSatPathProver(new CpSatOptions { Work = 1e9, Seconds = seconds }), facts, one.Paths[0], faults, cancellationToken)
            : null;
        SolverCase? cbc = isPeer ? Solve(new CbcPathProver(seconds), facts, one.Paths[0], faults, cancellationToken) : null;
        return new PathCase(workload.Name, facts.Learner.Id, ofOne, ofFive, repair, one.Paths[0].IsOptimal, cpSat, cbc, faults);
    }

    private SolverCase Solve(IPathProver prover, PathFacts facts, LearningPath own, List<string> faults,
        CancellationToken cancellationToken)
    {
        var timed = new TimedProver(prover, clock);
        LearningPath path = Plan(facts, _request with { Steps = 1, Prover = timed }, cancellationToken).Paths[0];
        faults.AddRange(PathChecker.Faults(facts, path));
        bool isSame = Math.Abs(path.UnmetNeed - own.UnmetNeed) < Smallest && path.Weeks == own.Weeks
            && path.MissedAdvice == own.MissedAdvice && Math.Abs(path.Hours - own.Hours) < Smallest
            && Math.Abs(path.Price - own.Price) < Smallest;
        return new SolverCase(timed.Seconds, timed.Open is null or PathObjective.Modules,
            isSame && (timed.Open is not null || Modules(path).SetEquals(Modules(own))));
    }

    private double? Repair(PathFacts facts, LearningPath path, List<string> faults, CancellationToken cancellationToken)
    {
        if (path.Steps.FirstOrDefault(step => step.SessionId is not null)?.SessionId is not string missed)
        {
            return null;
        }

        PathRepair repair = null!;
        var request = new RepairRequest { Steps = path.Steps, Missed = [missed], Asked = _request };
        double time = Median(() => repair = _engine.RepairPath(facts.Learner, workload.AsOf, request, cancellationToken));
        faults.AddRange(PathChecker.Faults(Facts(facts.Learner, missed), repair.Path));
        return time;
    }

    private LearningPaths Plan(PathFacts facts, PathRequest request, CancellationToken cancellationToken) =>
        _engine.PlanPaths(facts.Learner, workload.AsOf, request, cancellationToken);

    private PathFacts Facts(Learner learner, params string[] missed) =>
        new(workload.Programme, _engine, _oracle, learner, workload.AsOf, _request.Weeks) { Missed = missed };

    private double Median(Action action) => Enumerable.Range(0, Rounds).Select(_ => clock.Time(action)).Order().ElementAt(Rounds / 2);

    private static HashSet<string> Modules(LearningPath path) => [.. path.Steps.Select(step => step.ModuleId)];
}
