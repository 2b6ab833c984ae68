using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Tests.Planning.Cohorts;

/// <summary>The best plan of a small cohort by trying everything.</summary>
internal static class ExhaustiveCohort
{
    /// <summary>Most mandatory places, and the highest score with so many.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="supply">Candidates and trainers.</param>
    /// <param name="minima">Whether groups have to be large and mixed enough.</param>
    public static (int Duties, double Score) Best(CohortProblem problem, CohortSupply? supply, bool minima)
    {
        (int Duties, double Score) best = (0, 0);
        foreach (int[] seats in Supplies(problem, supply))
        {
            best = Max(best, Best(problem, seats, minima));
        }

        return best;
    }

    private static (int Duties, double Score) Max((int Duties, double Score) one, (int Duties, double Score) other) =>
        other.Duties > one.Duties || (other.Duties == one.Duties && other.Score > one.Score) ? other : one;

    private static IEnumerable<int[]> Supplies(CohortProblem problem, CohortSupply? supply)
    {
        if (supply is null)
        {
            yield return problem.Offerings.Seats;
            yield break;
        }

        int count = supply.Offerings.Length, trainers = supply.Model.Trainers.Length;
        int[] trainerOf = new int[count];
        for (int number = 0; number < (int)Math.Pow(trainers + 1, count); number++)
        {
            for ((int candidate, int rest) = (0, number); candidate < count; candidate++, rest /= trainers + 1)
            {
                trainerOf[candidate] = (rest % (trainers + 1)) - 1;
            }

            if (Keeps(supply, trainerOf))
            {
                int[] seats = [.. problem.Offerings.Seats];
                for (int candidate = 0; candidate < count; candidate++)
                {
                    seats[supply.Offerings[candidate]] = trainerOf[candidate] < 0 ? 0 : seats[supply.Offerings[candidate]];
                }

                yield return seats;
            }
        }
    }

    private static bool Keeps(CohortSupply supply, int[] trainerOf)
    {
        for (int trainer = 0; trainer < supply.Model.Trainers.Length; trainer++)
        {
            int place = trainer;
            int[] own = [.. Enumerable.Range(0, trainerOf.Length).Where(candidate => trainerOf[candidate] == place)];
            var left = supply.Model.Trainers[trainer].Left;
            int MinutesOf(int candidate, int week) => supply.Model.Candidates[candidate].Minutes
                .Where((_, at) => supply.Model.Candidates[candidate].FirstWeek + at == week).Sum();
            bool isFree = left.IsEmpty
                || Enumerable.Range(0, left.Length).All(week => own.Sum(candidate => MinutesOf(candidate, week)) <= left[week]);
            if (!isFree || own.Any(candidate => !supply.Model.Candidates[candidate].Trainers.Contains(place))
                || supply.Model.Clashes.Any(clash => own.Contains(clash.One) && own.Contains(clash.Other)))
            {
                return false;
            }
        }

        return true;
    }

    private static (int Duties, double Score) Best(CohortProblem problem, int[] seats, bool minima)
    {
        int[][][] bundles = [.. Enumerable.Range(0, problem.Learners).Select(learner => BundlesOf(problem, learner).ToArray())];
        int[] sitting = new int[seats.Length];
        int[][] chosen = new int[problem.Learners][];
        (int Duties, double Score) best = (0, 0);
        Extend(0, 0, 0);
        return best;

        void Extend(int learner, int duties, double score)
        {
            if (learner == problem.Learners)
            {
                best = !minima || Enumerable.Range(0, seats.Length).All(IsLargeEnough) ? Max(best, (duties, score)) : best;
                return;
            }

            foreach (int[] bundle in bundles[learner].Where(bundle => bundle.All(option =>
                sitting[problem.Offering[option]] < seats[problem.Offering[option]])))
            {
                Seat(bundle, 1);
                chosen[learner] = bundle;
                Extend(learner + 1, duties + bundle.Count(option => problem.IsMandatory[option]),
                    score + bundle.Sum(option => problem.Score[option]));
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
            && problem.Offerings.LeastByAudience[offering].All(share => CountOf(offering, share.Audience) >= share.Count));

        int CountOf(int offering, int audience) => Enumerable.Range(0, problem.Learners).Count(learner =>
            problem.Audience[learner] == audience && chosen[learner].Any(option => problem.Offering[option] == offering));
    }

    /// <summary>All that a learner could take together.</summary>
    public static IEnumerable<int[]> BundlesOf(CohortProblem problem, int learner)
    {
        int count = problem.First[learner + 1] - problem.First[learner];
        for (int set = 0; set < 1 << count; set++)
        {
            int[] bundle = [.. Enumerable.Range(0, count).Where(place => (set >> place & 1) != 0)
                .Select(place => problem.First[learner] + place)];
            if (!CohortFaults.OfBundle(problem, learner, bundle).Any())
            {
                yield return bundle;
            }
        }
    }
}
