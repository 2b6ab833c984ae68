namespace Pedagogy6P.MicrosoftML.Pipelines;

/// <summary>The columns that ML.NET's binary classifiers add, and so does <see cref="RiskTransformer"/>.</summary>
internal sealed class RiskOutputs
{
    /// <summary>Whether the probability is above ½.</summary>
    public bool PredictedLabel { get; set; }

    /// <summary>Log-odds.</summary>
    public float Score { get; set; }

    /// <summary>Probability of the event.</summary>
    public float Probability { get; set; }
}
