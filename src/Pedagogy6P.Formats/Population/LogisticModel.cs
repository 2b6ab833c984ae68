using System.Collections.Immutable;

namespace Pedagogy6P.Formats.Population;

/// <summary>A probability as the logistic function of an intercept plus a weighted sum of covariates. Immutable and thread-safe.</summary>
/// <param name="Intercept">The log odds when all covariates are 0.</param>
/// <param name="Coefficients">One coefficient per <see cref="DropoutCovariate"/>, in their order.</param>
internal sealed record LogisticModel(double Intercept, ImmutableArray<double> Coefficients)
{
    /// <summary>Number of covariates.</summary>
    public const int Covariates = (int)DropoutCovariate.Activity + 1;

    private const int Digits = 6;

    /// <summary>
    /// 1 ÷ (1 + exp(−(intercept + Σ coefficient × covariate))), rounded to 6 decimals, so that what is drawn from is exactly what is
    /// published.
    /// </summary>
    /// <param name="covariates">One value per <see cref="DropoutCovariate"/>, in their order.</param>
    public double Probability(ReadOnlySpan<double> covariates)
    {
        double sum = Intercept;
        for (int covariate = 0; covariate < Covariates; covariate++)
        {
            sum += Coefficients[covariate] * covariates[covariate];
        }

        return Math.Round(1 / (1 + Math.Exp(-sum)), Digits, MidpointRounding.ToEven);
    }
}
