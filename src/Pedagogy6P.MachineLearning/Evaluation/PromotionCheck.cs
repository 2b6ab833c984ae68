namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>One check of the promotion gate.</summary>
/// <param name="Name">What was checked.</param>
/// <param name="Value">Measured value.</param>
/// <param name="Threshold">Value it was held against.</param>
/// <param name="Passed">Whether it passed; a NaN never does.</param>
public sealed record PromotionCheck(string Name, double Value, double Threshold, bool Passed)
{
    /// <summary>Whether it could be checked at all; what could not is shown and refuses nothing. Default true.</summary>
    public bool IsChecked { get; init; } = true;
}
