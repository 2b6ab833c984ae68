namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>The product-limit estimator (Kaplan and Meier 1958).</summary>
internal static class KaplanMeier
{
    /// <summary>Survival of the event; at equal times events come before censorings.</summary>
    public static StepCurve Survival(ReadOnlySpan<double> times, ReadOnlySpan<byte> events) => Estimate(times, events, censoring: false);

    /// <summary>
    /// Survival of the censoring; at equal times events come before censorings, so people with an event then are no longer at risk of being
    /// censored.
    /// </summary>
    public static StepCurve Censoring(ReadOnlySpan<double> times, ReadOnlySpan<byte> events) => Estimate(times, events, censoring: true);

    private static StepCurve Estimate(ReadOnlySpan<double> times, ReadOnlySpan<byte> events, bool censoring)
    {
        double[] sorted = times.ToArray();
        byte[] seen = events.ToArray();
        Array.Sort(sorted, seen);
        List<double> at = [], values = [];
        double value = 1;
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            int happened = 0;
            for (end = start; end < sorted.Length && sorted[end] == sorted[start]; end++)
            {
                happened += seen[end];
            }

            int left = censoring ? end - start - happened : happened;
            int atRisk = sorted.Length - start - (censoring ? happened : 0);
            if (left > 0)
            {
                value *= 1 - ((double)left / atRisk);
                at.Add(sorted[start]);
                values.Add(value);
            }
        }

        return new StepCurve([.. at], [.. values]);
    }
}
