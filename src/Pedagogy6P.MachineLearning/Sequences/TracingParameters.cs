namespace Pedagogy6P.MachineLearning.Sequences;

/// <summary>
/// A chain of two hidden states behind right and wrong answers (Bayesian knowledge tracing, Corbett and Anderson 1995, here with
/// forgetting): not known and known.
/// </summary>
/// <param name="Prior">Probability of the known state before the first answer.</param>
/// <param name="Learn">Probability of going from not known to known between two answers.</param>
/// <param name="Forget">Probability of going from known to not known between two answers.</param>
/// <param name="Guess">Probability of a right answer in the state not known.</param>
/// <param name="Slip">Probability of a wrong answer in the known state.</param>
public readonly record struct TracingParameters(double Prior, double Learn, double Forget, double Guess, double Slip)
{
    /// <summary>What stands for a chain without any answer to learn from.</summary>
    public static TracingParameters Typical { get; } = new(0.5, 0.1, 0.02, 0.2, 0.1);

    /// <summary>
    /// Whether the states mean what their names say: all five are probabilities, neither guess nor slip is above ½, and together they
    /// are below 1. Otherwise a right answer could speak against knowing.
    /// </summary>
    public bool AreSound => IsProbability(Prior) && IsProbability(Learn) && IsProbability(Forget)
        && Guess is >= 0 and <= 0.5 && Slip is >= 0 and <= 0.5 && Guess + Slip < 1 && Guess + (1 - Slip) > 0;

    /// <summary>Probability that the next answer is right.</summary>
    /// <param name="known">Probability of the known state.</param>
    public double Right(double known) => Guess + ((1 - Slip - Guess) * known);

    /// <summary>Probability of the known state after an answer, before the next step of time; a right answer never lowers it.</summary>
    /// <param name="known">Probability before the answer.</param>
    /// <param name="isRight">Whether the answer was right.</param>
    public double After(double known, bool isRight)
    {
        double right = Right(known);
        return isRight ? right > 0 ? known * (1 - Slip) / right : known
            : right < 1 ? known * Slip / (1 - right) : known;
    }

    /// <summary>Probability of the known state one step later: known is kept or forgotten, not known is learnt or not.</summary>
    /// <param name="known">Probability now.</param>
    public double Next(double known) => (known * (1 - Forget)) + ((1 - known) * Learn);

    private static bool IsProbability(double value) => value is >= 0 and <= 1;
}
