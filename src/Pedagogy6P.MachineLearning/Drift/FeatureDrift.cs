namespace Pedagogy6P.MachineLearning.Drift;

/// <summary>How far one feature has moved since training.</summary>
/// <param name="Feature">Name of the feature.</param>
/// <param name="Psi">Population stability index over groups of bins (a tenth of the training rows each; every common value and what was
/// never seen apart) and the missing
/// share; 0 means no change.</param>
/// <param name="KolmogorovSmirnov">
/// Largest difference of the distribution functions at the reference edges, 0..1; NaN for categories.
/// </param>
/// <param name="MissingBefore">Missing share in training.</param>
/// <param name="MissingNow">Missing share now.</param>
/// <param name="UnseenNow">
/// Share of rows now whose value lies beyond the training range, or in a category that the training rows did not have.
/// </param>
/// <param name="Level">Judgement by the usual thresholds.</param>
public sealed record FeatureDrift(
    string Feature, double Psi, double KolmogorovSmirnov, double MissingBefore, double MissingNow, double UnseenNow, DriftLevel Level);
