using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Tests.Planning.Cohorts;

/// <summary>What a repair is worth, and the most that any could be, by trying everything over those affected.</summary>
internal static class AffectedWorth
{
    private const double Duty = 10_000, Kept = 100;

    /// <summary>Mandatory places first, then seats kept where they count, then scores.</summary>
    public static double Of(CohortProblem problem, int[][] had, int[][] has, int[] affected, bool keeps) =>
        affected.Sum(learner => has[learner].Sum(option => Worth(problem, had[learner], option, keeps)));

    /// <summary>The most, with groups as large and mixed as they have to be and nobody else moved.</summary>
    public static double Most(CohortProblem problem, CohortSolution before, int[] seats, int[] affected, bool keeps)
    {
        int[][] had = CohortFaults.Bundles(problem, before.Options), has = [.. had];
        int[] sitting = new int[seats.Length];
        foreach (int learner in Enumerable.Range(0, had.Length).Except(affected))
        {
            Seat(had[learner], 1);
        }

        double most = double.NegativeInfinity;
        Extend(0, 0);
        return most;

        void Extend(int place, double worth)
        {
            if (place == affected.Length)
            {
                most = Enumerable.Range(0, seats.Length).All(IsLargeEnough) ? Math.Max(most, worth) : most;
                return;
            }

            int learner = affected[place];
            foreach (int[] bundle in ExhaustiveCohort.BundlesOf(problem, learner).Where(bundle =>
                bundle.All(option => sitting[problem.Offering[option]] < seats[problem.Offering[option]])))
            {
                Seat(bundle, 1);
                has[learner] = bundle;
                Extend(place + 1, worth + bundle.Sum(option => Worth(problem, had[learner], option, keeps)));
                Seat(bundle, -1);
            }
        }

        void Seat(int[] bundle, int sign)
        {
            foreach (int option in bundle)
            {
                sitting[problem.Offering[option]] += sign;
            }
        }

        bool IsLargeEnough(int offering) => sitting[offering] == 0 || (sitting[offering] >= problem.Offerings.Least[offering]
            && problem.Offerings.LeastByAudience[offering].All(share => Enumerable.Range(0, has.Length).Count(learner =>
                problem.Audience[learner] == share.Audience && has[learner].Any(option => problem.Offering[option] == offering))
                    >= share.Count));
    }

    private static double Worth(CohortProblem problem, int[] had, int option, bool keeps) =>
        problem.Score[option] + (problem.IsMandatory[option] ? Duty : 0) + (keeps && had.Contains(option) ? Kept : 0);
}
