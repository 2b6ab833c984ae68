using Pedagogy6P.Formats.Oulad;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>
/// Weights that make up for the students the protocol drops: whoever comes back in the test term leaves the training rows, and those who withdrew come
/// back more often than those who passed, so what is left looks too favourable. Each row is weighted by 1 ÷ (1 − r), r being the rate at which
/// training students of that result enrolled again in a later training term (inverse probability of selection weighting; Horvitz, Thompson 1952).
/// Only training rows are used; with a single training term nothing can be said and all weights are 1.
/// </summary>
internal static class ReturnWeights
{
    /// <summary>One weight per training row.</summary>
    public static double[] Of(OuladDataset data, LandmarkTable table, int[] train)
    {
        var enrolments = Array.ConvertAll(train, row => CohortSplit.EnrolmentAt(data, table, row));
        var terms = Array.ConvertAll(train, row => CohortSplit.PresentationAt(data, table, row).Term);
        string[] order = [.. terms.Distinct(StringComparer.Ordinal).OrderBy(CohortCalendar.Start)];
        var students = order.ToDictionary(
            term => term, term => train.Where((_, i) => string.Equals(terms[i], term, StringComparison.Ordinal)).Select(row => CohortSplit.EnrolmentAt(data, table, row).Student).ToHashSet(), StringComparer.Ordinal);
        var (seen, returned) = (new Dictionary<OuladResult, double>(), new Dictionary<OuladResult, double>());
        for (var later = 1; later < order.Length; later++)
        {
            for (var i = 0; i < train.Length; i++)
            {
                if (CohortCalendar.Start(terms[i]) >= CohortCalendar.Start(order[later]))
                    continue;
                var result = enrolments[i].Result;
                seen[result] = seen.GetValueOrDefault(result) + 1;
                returned[result] = returned.GetValueOrDefault(result) + (students[order[later]].Contains(enrolments[i].Student) ? 1 : 0);
            }
        }

        return Array.ConvertAll(enrolments, e => seen.TryGetValue(e.Result, out var count) ? 1 / (1 - Math.Min(returned[e.Result] / count, 0.5)) : 1);
    }
}
