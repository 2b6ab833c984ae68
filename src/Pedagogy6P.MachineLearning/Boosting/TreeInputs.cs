namespace Pedagogy6P.MachineLearning.Boosting;

/// <summary>
/// How trees see the values they compare with their single-precision thresholds. Trees of this library compare the value itself; trees of
/// XGBoost compare it after
/// rounding to the nearest single, and may have a number that stands for a missing value.
/// </summary>
/// <param name="Nearest">Whether values are rounded to the nearest single (ties to even) before they are compared.</param>
/// <param name="Missing">A single that stands for a missing value; NaN for none.</param>
internal readonly record struct TreeInputs(bool Nearest, float Missing)
{
    /// <summary>Values are compared as they are.</summary>
    public static TreeInputs Exact => new(false, float.NaN);

    /// <summary>Whether singles are seen as they are.</summary>
    public bool KeepSingles => float.IsNaN(Missing);

    /// <summary>The single that compares with every threshold as the trees would have it; NaN is missing.</summary>
    public float Of(double value)
    {
        float single = Nearest ? (float)value : SinglePrecision.RoundDown(value);
        return single == Missing ? float.NaN : single;
    }
}
