namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>
/// Metrics for time-to-event predictions under censoring, by inverse probability of censoring weights (IPCW) with a Kaplan–Meier estimate
/// of the censoring
/// distribution. Times are positive; event 1 means the event was seen at that time, 0 that observation ended then. Pure and thread-safe.
/// </summary>
public static class HazardMetrics
{
    /// <summary>
    /// IPCW concordance up to a horizon (Uno, Cai, Pencina, D'Agostino and Wei 2011): among pairs where i has the event before the horizon
    /// and before j's time,
    /// the weighted share in which i has the larger risk, ties ½, weights 1 ÷ G(tᵢ−)². NaN without such a pair.
    /// </summary>
    /// <param name="times">Observed times.</param>
    /// <param name="events">1 event, 0 censored.</param>
    /// <param name="risks">Larger is riskier.</param>
    /// <param name="horizon">Events at or after it are not counted.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static double Concordance(ReadOnlySpan<double> times, ReadOnlySpan<byte> events, ReadOnlySpan<double> risks, double horizon)
    {
        CheckLengths(times, events, risks);
        StepCurve censoring = KaplanMeier.Censoring(times, events);
        double concordant = 0, comparable = 0;
        for (int i = 0; i < times.Length; i++)
        {
            if (events[i] != 1 || !(times[i] < horizon))
            {
                continue;
            }

            double g = censoring.Before(times[i]), weight = g > 0 ? 1 / (g * g) : 0;
            for (int j = 0; j < times.Length; j++)
            {
                if (times[j] > times[i])
                {
                    comparable += weight;
                    concordant += weight * (risks[i] > risks[j] ? 1 : risks[i] == risks[j] ? 0.5 : 0);
                }
            }
        }

        return comparable > 0 ? concordant / comparable : double.NaN;
    }

    /// <summary>
    /// IPCW Brier score at a time (Graf, Schmoor, Sauerbrei and Schumacher 1999): rows with an event by the time contribute S² ÷ G(tᵢ−),
    /// rows still observed
    /// contribute (1 − S)² ÷ G(time), rows censored before contribute 0; the mean over rows.
    /// </summary>
    /// <param name="times">Observed times.</param>
    /// <param name="events">1 event, 0 censored.</param>
    /// <param name="survival">Predicted probability of no event by the time.</param>
    /// <param name="time">The time.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static double Brier(ReadOnlySpan<double> times, ReadOnlySpan<byte> events, ReadOnlySpan<double> survival, double time)
    {
        CheckLengths(times, events, survival);
        StepCurve censoring = KaplanMeier.Censoring(times, events);
        double sum = 0, still = censoring.At(time);
        for (int i = 0; i < times.Length; i++)
        {
            if (times[i] > time)
            {
                sum += still > 0 ? (1 - survival[i]) * (1 - survival[i]) / still : 0;
            }
            else if (events[i] == 1 && censoring.Before(times[i]) is var g and > 0)
            {
                sum += survival[i] * survival[i] / g;
            }
        }

        return sum / times.Length;
    }

    private static void CheckLengths(ReadOnlySpan<double> times, ReadOnlySpan<byte> events, ReadOnlySpan<double> values)
    {
        if (times.Length != events.Length || times.Length != values.Length)
        {
            throw new ArgumentException("Times, events and predictions must have the same length.", nameof(values));
        }
    }
}
