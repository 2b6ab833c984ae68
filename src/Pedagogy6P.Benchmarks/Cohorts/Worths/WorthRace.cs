using Pedagogy6P.Benchmarks.Cohorts.Instances;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Benchmarks.Cohorts.Worths;

/// <summary>
/// Holds what the planner tells one more seat, or one more session, would bring against planning again with it, to the proven optimum.
/// Not thread-safe.
/// </summary>
/// <param name="sample">Sessions asked, spread evenly over those that are full.</param>
/// <param name="exact">Plans again.</param>
/// <param name="clock">How telling is timed.</param>
internal sealed class WorthRace(int sample, ExactCohort exact, Clock clock)
{
    /// <summary>What was told and found for a plan without candidates; the kinds for which the optimum is proven each time.</summary>
    /// <param name="made">The cohort.</param>
    /// <param name="solution">The plan of the planner.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public WorthResult Run(CohortCase made, CohortSolution solution, CancellationToken cancellationToken)
    {
        CohortProblem problem = made.Problem;
        CohortMarginal[] told = [];
        double seconds = clock.Time(() =>
            told = [.. new CohortMarginals(problem, null, solution).All()]);
        int[] offerings = Sample(problem, solution);
        double? now = exact.Best(problem);
        var seats = new List<double?>();
        var sessions = new List<double?>();
        foreach (int offering in offerings)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int own = problem.Offerings.Seats[offering];
            seats.Add(exact.Best(With(problem, offering, own + 1)) - now);

            // Another session at the same time is as many seats again: nobody takes a module twice.
            sessions.Add(exact.Best(With(problem, offering, 2 * own)) - now);
        }

        return new WorthResult(made.Name, told.Length, seconds,
            [Compare("seat", CohortMarginalKind.Seat, seats), Compare("session", CohortMarginalKind.Session, sessions)]);

        WorthSample Compare(string kind, CohortMarginalKind marginal, List<double?> found)
        {
            ILookup<string, double> byId = told.Where(one => one.Kind == marginal).ToLookup(one => one.Id, one => one.Value,
                StringComparer.Ordinal);
            (double Told, double Found)[] both =
            [
                .. offerings.Zip(found).Where(pair => pair.Second is not null)
                    .Select(pair => (byId[problem.Offerings.SessionId[pair.First]!].FirstOrDefault(), pair.Second!.Value)),
            ];
            return new WorthSample(kind, [.. both.Select(pair => pair.Told)], [.. both.Select(pair => pair.Found)]);
        }
    }

    private int[] Sample(CohortProblem problem, CohortSolution solution)
    {
        int[] sitting = new int[problem.Offerings.Count];
        foreach (int option in solution.Options.Where(option => option >= 0))
        {
            sitting[problem.Offering[option]]++;
        }

        int[] full = [.. Enumerable.Range(0, sitting.Length).Where(offering =>
            problem.Offerings.SessionId[offering] is not null && sitting[offering] > 0
            && sitting[offering] == problem.Offerings.Seats[offering])];
        int count = Math.Min(sample, full.Length);
        return [.. Enumerable.Range(0, count).Select(place => full[(int)((long)place * full.Length / count)])];
    }

    private static CohortProblem With(CohortProblem problem, int offering, int seats) => problem with
    {
        Offerings = problem.Offerings with
        {
            Seats = [.. problem.Offerings.Seats.Select((own, place) => place == offering ? seats : own)],
        },
    };
}
