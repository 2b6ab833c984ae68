using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Logistic;

/// <summary>
/// Settings of logistic regression. The objective is Σ wᵢ·lossᵢ + L2 ÷ 2·|β|² + L1·|β|₁ over standardised columns; the intercept is not
/// penalised.
/// </summary>
public sealed record LogisticOptions
{
    /// <summary>Ridge penalty ≥ 0; the inverse of scikit-learn's C. Default 1.</summary>
    public double L2 { get; init; } = 1;

    /// <summary>Lasso penalty ≥ 0. Default 0.</summary>
    public double L1 { get; init; }

    /// <summary>Most Newton steps. Default 100; strictly convex problems need about ten.</summary>
    public int MaximumSteps { get; init; } = 100;

    /// <summary>
    /// The fit ends when no component of the gradient (with L1: of the minimum-norm subgradient) exceeds this times the sum of weights.
    /// Default 1e-9.
    /// </summary>
    public double Tolerance { get; init; } = 1e-9;

    internal void ThrowIfInvalid()
    {
        ViolationCollector problems = new();
        Require(problems, nameof(L2), L2, 0);
        Require(problems, nameof(L1), L1, 0);
        Require(problems, nameof(Tolerance), Tolerance, 0);
        Require(problems, nameof(MaximumSteps), MaximumSteps, 1);
        problems.ThrowIfAny();
    }

    private static void Require(ViolationCollector problems, string name, double value, int least)
    {
        if (!(value >= least) || double.IsInfinity(value))
        {
            problems.Add("logistic options", null, name, value.ToString(System.Globalization.CultureInfo.InvariantCulture),
                "a finite number that is not negative (steps: at least 1)");
        }
    }
}
