namespace Pedagogy6P.MachineLearning.Sequences;

/// <summary>Expected counts of one round of expectation and maximisation, with what is expected before any answer.</summary>
internal sealed class TracingCounts
{
    // What is expected beforehand, as answers that were never given: few skills have thousands.
    private const double PriorWeight = 4, LearnWeight = 10, ForgetWeight = 20, EmissionWeight = 10;
    private const double Most = 0.5, Least = 0.005;

    public double FirstKnown { get; set; } = PriorWeight * TracingParameters.Typical.Prior;

    public double First { get; set; } = PriorWeight;

    public double Learnt { get; set; } = LearnWeight * TracingParameters.Typical.Learn;

    public double NotKnownSteps { get; set; } = LearnWeight;

    public double Forgotten { get; set; } = ForgetWeight * TracingParameters.Typical.Forget;

    public double KnownSteps { get; set; } = ForgetWeight;

    public double Guessed { get; set; } = EmissionWeight * TracingParameters.Typical.Guess;

    public double NotKnown { get; set; } = EmissionWeight;

    public double Slipped { get; set; } = EmissionWeight * TracingParameters.Typical.Slip;

    public double Known { get; set; } = EmissionWeight;

    // Guess and slip above one half would swap the meaning of the states.
    public TracingParameters Maximum()
    {
        double guess = Math.Clamp(Guessed / NotKnown, Least, Most), slip = Math.Clamp(Slipped / Known, Least, Most);
        return new TracingParameters(FirstKnown / First, Learnt / NotKnownSteps, Forgotten / KnownSteps, guess,
            Math.Min(slip, 1 - guess - Least));
    }
}
