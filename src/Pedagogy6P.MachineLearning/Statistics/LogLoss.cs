namespace Pedagogy6P.MachineLearning.Statistics;

/// <summary>The negative log-likelihood of one outcome in nats. Pure and thread-safe.</summary>
public static class LogLoss
{
    // One certain prediction that is wrong must not make every mean infinite.
    private const double Smallest = 1e-15;

    /// <summary>A probability clipped to [1e-15, 1 − 1e-15].</summary>
    /// <param name="probability">A probability.</param>
    public static double Clipped(double probability) => Math.Clamp(probability, Smallest, 1 - Smallest);

    /// <summary>The loss of a probability, clipped.</summary>
    /// <param name="label">1 when the event happened, else 0.</param>
    /// <param name="probability">The probability that it happens.</param>
    public static double Of(byte label, double probability)
    {
        double p = Clipped(probability);
        return -Math.Log(label == 1 ? p : 1 - p);
    }
}
