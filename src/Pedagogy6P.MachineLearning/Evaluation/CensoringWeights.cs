namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>
/// Inverse probability of censoring weights (Graf, Schmoor, Sauerbrei and Schumacher 1999): of people whose watch ends early many have
/// unknown outcomes, and those
/// with an early event are over-represented among the known ones. A row whose outcome at a horizon is known counts 1 ÷ G, the chance that
/// it would be known, G being
/// the Kaplan–Meier estimate that a watch goes on; a row whose outcome is not known counts 0. Right when watches end for reasons that have
/// nothing to do with
/// the event. Immutable and thread-safe.
/// </summary>
public sealed class CensoringWeights
{
    private readonly StepCurve _censoring;

    /// <summary>Estimates the distribution of the censoring.</summary>
    /// <param name="times">
    /// Per person the time at which the watch ended, ≥ 0; at equal times events come before ends of observation.
    /// </param>
    /// <param name="ended">Per person 1 when the watch ended with an event of any kind, 0 when observation ended.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a mark is not 0 or 1, or a time is NaN.</exception>
    public CensoringWeights(ReadOnlySpan<double> times, ReadOnlySpan<byte> ended)
    {
        EvaluationInput.Check(ended, times);
        _censoring = KaplanMeier.Censoring(times, ended);
    }

    /// <summary>
    /// The weight of a row that asks, from one time on, what happens until another: G(from−) ÷ G(min(time, until)−) when that is known,
    /// because the watch ended with an
    /// event by <paramref name="until"/> or lasted until then; else 0.
    /// </summary>
    /// <param name="time">When the person's watch ended.</param>
    /// <param name="ended">Whether it ended with an event of any kind.</param>
    /// <param name="until">The horizon, on the same clock.</param>
    /// <param name="from">
    /// The time until which the person had to be watched for the row to exist at all; 0 when the row exists from the start.
    /// </param>
    public double Of(double time, bool ended, double until, double from = 0)
    {
        bool known = time >= until || ended;
        return known ? _censoring.Before(from) / _censoring.Before(Math.Min(time, until)) : 0;
    }
}
