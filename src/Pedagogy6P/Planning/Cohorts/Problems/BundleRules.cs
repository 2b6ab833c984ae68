namespace Pedagogy6P.Planning.Cohorts.Problems;

/// <summary>What keeps a learner from taking one more option.</summary>
internal static class BundleRules
{
    /// <summary>The first rule that an option would break beside others; null when it fits.</summary>
    public static CohortWaitReason? Obstacle(CohortProblem problem, int learner, ReadOnlySpan<int> bundle, int option)
    {
        if (bundle.Length >= problem.Most)
        {
            return CohortWaitReason.Limit;
        }

        int offering = problem.Offering[option];
        long cents = problem.Price[option];
        foreach (int other in bundle)
        {
            cents += problem.Price[other];
            if (problem.Offerings.Conflicts.Between(offering, problem.Offering[other]))
            {
                return CohortWaitReason.Timetable;
            }
        }

        return cents > problem.Budget[learner] ? CohortWaitReason.Budget
            : FitsWeeks(problem, learner, bundle, offering) ? null : CohortWaitReason.Load;
    }

    /// <summary>Whether an offering fits into the weeks beside other options; weeks that it does not touch fit already.</summary>
    public static bool FitsWeeks(CohortProblem problem, int learner, ReadOnlySpan<int> bundle, int offering)
    {
        Offerings offerings = problem.Offerings;
        int[] minutes = offerings.Minutes[offering];
        for (int week = 0; week < minutes.Length; week++)
        {
            long sum = minutes[week];
            foreach (int option in bundle)
            {
                int other = problem.Offering[option], place = offerings.FirstWeek[offering] + week - offerings.FirstWeek[other];
                sum += (uint)place < (uint)offerings.Minutes[other].Length ? offerings.Minutes[other][place] : 0;
            }

            if (sum > problem.Minutes[learner])
            {
                return false;
            }
        }

        return true;
    }
}
