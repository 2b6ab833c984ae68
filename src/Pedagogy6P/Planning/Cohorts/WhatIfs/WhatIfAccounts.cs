using System.Collections.Immutable;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Planning.Cohorts.WhatIfs;

/// <summary>Tells what one plan has above another.</summary>
internal static class WhatIfAccounts
{
    private const double Smallest = 1e-9;

    /// <summary>The comparison of two plans of the same learners.</summary>
    public static CohortWhatIf Of(CohortPlan before, CohortPlan after, IReadOnlyList<Learner> learners, bool isPlannedAnew)
    {
        Dictionary<string, double> had = Scores(before), has = Scores(after);
        var taking = before.Groups.Select(group => group.SessionId).ToHashSet(StringComparer.Ordinal);
        return new CohortWhatIf
        {
            Before = before,
            After = after,
            IsPlannedAnew = isPlannedAnew,
            Gains =
            [
                .. learners.Select(learner => (learner.Audience,
                        Gain: has.GetValueOrDefault(learner.Id) - had.GetValueOrDefault(learner.Id)))
                    .Where(one => Math.Abs(one.Gain) > Smallest).GroupBy(one => one.Audience, StringComparer.Ordinal)
                    .OrderBy(audience => audience.Key, StringComparer.Ordinal)
                    .Select(audience => new CohortGain(audience.Key, audience.Count(one => one.Gain > 0),
                        audience.Count(one => one.Gain < 0), audience.Sum(one => one.Gain))),
            ],
            Opened = [.. after.Groups.Where(group => !taking.Contains(group.SessionId))],
        };
    }

    private static Dictionary<string, double> Scores(CohortPlan plan)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (CohortSeat seat in plan.Seats)
        {
            scores[seat.LearnerId] = scores.GetValueOrDefault(seat.LearnerId) + seat.Score;
        }

        return scores;
    }
}
