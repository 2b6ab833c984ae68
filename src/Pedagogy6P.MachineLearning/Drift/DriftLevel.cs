namespace Pedagogy6P.MachineLearning.Drift;

/// <summary>Judgement on a population stability index by the thresholds in common use (Siddiqi 2006).</summary>
public enum DriftLevel
{
    /// <summary>Below 0.1.</summary>
    Stable = 0,

    /// <summary>From 0.1 to 0.25: look into it.</summary>
    Moderate = 1,

    /// <summary>Above 0.25: the model meets people it was not trained on.</summary>
    Major = 2,
}
