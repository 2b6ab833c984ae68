using Pedagogy6P.Benchmarks.Cohorts.Instances;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Cohorts.Repairs;

/// <summary>Repairs the plan of a programme's cohort after its fullest session is cancelled. Not thread-safe.</summary>
internal sealed class RepairRace(Clock clock)
{
    private const int Rounds = 101;

    /// <summary>The repairs of a cohort, with and without the other seats of those affected kept.</summary>
    public IEnumerable<RepairResult> Run(ProgrammeCohort made, string repository, CancellationToken cancellationToken)
    {
        (PedagogyEngine engine, IReadOnlyList<Learner> learners, DateOnly asOf) = made.Open(repository);
        var request = new CohortRequest { Work = made.Work };
        Cohort cohort = engine.OpenCohort(learners, asOf, request, cancellationToken: cancellationToken);
        CohortGroup fullest = cohort.Plan.Groups.MaxBy(group => group.Seated)!;
        CohortPlan anew = null!;
        double seconds = clock.Time(() => anew = engine.WithSeats(new SeatUpdate(fullest.SessionId, 0))
            .PlanCohort(learners, asOf, request, cancellationToken: cancellationToken));
        foreach (bool keeps in new[] { true, false })
        {
            var change = new CohortChange { Cancelled = [fullest.SessionId], KeepsOtherSeats = keeps };
            CohortRepair repair = null!;
            double first = clock.Time(() => repair = cohort.Repair(change));
            double[] times = [.. Enumerable.Range(0, Rounds).Select(_ => clock.Time(() => repair = cohort.Repair(change))).Order()];
            string[] moved = Moved(cohort.Plan, repair.Plan);
            HashSet<string> there =
            [
                .. cohort.Plan.Seats.Where(seat => string.Equals(seat.SessionId, fullest.SessionId, StringComparison.Ordinal))
                    .Select(seat => seat.LearnerId),
            ];
            yield return new RepairResult(made.Name, learners.Count, keeps, there.Count, moved.Length,
                moved.Count(learner => !there.Contains(learner)), 1 - (repair.Plan.Objective / anew.Objective), first, times[Rounds / 2],
                seconds);
        }
    }

    // Learners whose seats differ, as the plans say, whatever the repair says.
    private static string[] Moved(CohortPlan before, CohortPlan after)
    {
        var had = before.Seats.Select(seat => (seat.LearnerId, seat.ModuleId, seat.SessionId)).ToHashSet();
        had.SymmetricExceptWith(after.Seats.Select(seat => (seat.LearnerId, seat.ModuleId, seat.SessionId)));
        return [.. had.Select(seat => seat.LearnerId).Distinct(StringComparer.Ordinal)];
    }
}
