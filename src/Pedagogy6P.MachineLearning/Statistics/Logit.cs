namespace Pedagogy6P.MachineLearning.Statistics;

/// <summary>Probabilities as log-odds and back. Pure and thread-safe.</summary>
public static class Logit
{
    /// <summary>The probability of log-odds, without overflow at either end.</summary>
    /// <param name="logOdds">Any number.</param>
    public static double Sigmoid(double logOdds) =>
        logOdds >= 0 ? 1 / (1 + Math.Exp(-logOdds)) : Math.Exp(logOdds) / (1 + Math.Exp(logOdds));

    /// <summary>The log-odds of a probability, clipped as by <see cref="LogLoss.Clipped"/>.</summary>
    /// <param name="probability">A probability.</param>
    public static double Of(double probability)
    {
        double p = LogLoss.Clipped(probability);
        return Math.Log(p / (1 - p));
    }
}
