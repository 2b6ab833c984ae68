using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>
/// Weights that make up for the students the protocol drops: whoever comes back in the test term leaves the training rows, and those who
/// withdrew come back more often than those who passed, so what is left looks too favourable. A row of result k weighs 1 ÷ (1 − s·r(k))
/// (inverse probability of selection; Horvitz, Thompson 1952): r(k) is the rate at which training students of that result enrolled again in
/// a later training term, and s, one per term, makes the weights of a term add up to its risk set before the drop. Labels of dropped rows
/// are never looked at, only their number; with a single training term no rate can be told and all weights are 1.
/// </summary>
internal static class ReturnWeights
{
    private const double LargestRate = 0.5;
    private const int Halvings = 40;

    /// <summary>One weight per training row of a split.</summary>
    public static double[] Of(OuladDataset data, LandmarkTable table, CohortSplit split)
    {
        var rates = ReturnRates(data, table, split.Train);
        var weights = new double[split.Train.Length];
        foreach (var term in Enumerable.Range(0, weights.Length).GroupBy(i => Term(data, table, split.Train[i]), StringComparer.Ordinal))
        {
            int[] places = [.. term];
            double[] rate = Array.ConvertAll(places,
                i => rates.GetValueOrDefault(CohortSplit.EnrolmentAt(data, table, split.Train[i]).Result));
            var target = places.Length
                + split.Dropped.Count(row => string.Equals(Term(data, table, row), term.Key, StringComparison.Ordinal));
            var scale = Scale(rate, target);
            for (var i = 0; i < places.Length; i++)
                weights[places[i]] = Weight(rate[i], scale);
        }

        return weights;
    }

    private static Dictionary<OuladResult, double> ReturnRates(OuladDataset data, LandmarkTable table, int[] train)
    {
        var students = train.GroupBy(row => Term(data, table, row), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(row => CohortSplit.EnrolmentAt(data, table, row).Student).ToHashSet(),
            StringComparer.Ordinal);
        var (seen, returned) = (new Dictionary<OuladResult, int>(), new Dictionary<OuladResult, int>());
        foreach (var row in train)
        {
            var enrolment = CohortSplit.EnrolmentAt(data, table, row);
            foreach (var (term, later) in students)
            {
                if (CohortCalendar.Start(term) <= CohortCalendar.Start(Term(data, table, row)))
                    continue;
                seen[enrolment.Result] = seen.GetValueOrDefault(enrolment.Result) + 1;
                returned[enrolment.Result] = returned.GetValueOrDefault(enrolment.Result) + (later.Contains(enrolment.Student) ? 1 : 0);
            }
        }

        return seen.ToDictionary(pair => pair.Key, pair => returned[pair.Key] / (double)pair.Value);
    }

    // The sum grows with the scale, so halving an interval finds it; without any rate above 0 nothing grows and the scale does not matter.
    private static double Scale(double[] rates, int target)
    {
        var (low, high) = (0.0, LargestRate / Math.Max(rates.DefaultIfEmpty().Max(), 0.01));
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            if (rates.Sum(rate => Weight(rate, middle)) < target)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }

    private static double Weight(double rate, double scale) => 1 / (1 - Math.Min(scale * rate, LargestRate));

    private static string Term(OuladDataset data, LandmarkTable table, int row) => CohortSplit.PresentationAt(data, table, row).Term;
}
