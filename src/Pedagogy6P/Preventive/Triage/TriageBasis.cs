namespace Pedagogy6P.Preventive.Triage;

/// <summary>What a plan of contacts goes by.</summary>
public enum TriageBasis
{
    /// <summary>The middle band of calibrated risk, those closest to even odds first.</summary>
    MiddleBand = 0,

    /// <summary>The effect that contacts made by lot lead to expect, the highest first.</summary>
    ExpectedEffect = 1,
}
