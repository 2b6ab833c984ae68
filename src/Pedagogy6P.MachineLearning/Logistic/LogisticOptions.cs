using System.ComponentModel.DataAnnotations;

namespace Pedagogy6P.MachineLearning.Logistic;

/// <summary>
/// Settings of logistic regression. The objective is Σ wᵢ·lossᵢ + L2 ÷ 2·|β|² + L1·|β|₁ over standardised columns; the intercept is not
/// penalised.
/// </summary>
public sealed record LogisticOptions
{
    /// <summary>Ridge penalty ≥ 0; the inverse of scikit-learn's C. Default 1.</summary>
    [Range(0.0, double.MaxValue)]
    public double L2 { get; init; } = 1;

    /// <summary>Lasso penalty ≥ 0. Default 0.</summary>
    [Range(0.0, double.MaxValue)]
    public double L1 { get; init; }

    /// <summary>Most Newton steps. Default 100; strictly convex problems need about ten.</summary>
    [Range(1, int.MaxValue)]
    public int MaximumSteps { get; init; } = 100;

    /// <summary>
    /// The fit ends when no component of the gradient (with L1: of the minimum-norm subgradient) exceeds this times the sum of weights.
    /// Default 1e-9.
    /// </summary>
    [Range(0.0, double.MaxValue)]
    public double Tolerance { get; init; } = 1e-9;
}
