namespace Pedagogy6P.MachineLearning.Calibration;

/// <summary>What can be said about a person at a stated error rate.</summary>
public enum RiskVerdict
{
    /// <summary>Only "no event" is compatible with the probability.</summary>
    Low = 0,

    /// <summary>Only "event" is compatible with the probability.</summary>
    High = 1,

    /// <summary>Not sure, ask a human: both outcomes are compatible with the probability, or neither is.</summary>
    AskAHuman = 2,
}
