using Pedagogy6P.Proof.Effects;

namespace Pedagogy6P.Proof.Pooling;

/// <summary>
/// Egger's regression of effects on their standard errors, weighted by 1 ÷ v (Egger, Davey Smith, Schneider and Minder, 1997): whether
/// small studies find larger effects than large ones, as they do where unwelcome results stay unpublished. It sees little with fewer
/// than ten studies (Sterne and others, 2011). An immutable value.
/// </summary>
/// <param name="Slope">By how much the effect rises with the standard error; the intercept of the original regression.</param>
/// <param name="StandardError">Standard error of the slope.</param>
/// <param name="Freedom">Degrees of freedom, k − 2.</param>
/// <param name="Probability">Probability of a slope as far from 0 by chance, by Student's distribution.</param>
/// <param name="Limit">The effect that the regression gives a study without sampling error.</param>
public readonly record struct EggerTest(double Slope, double StandardError, int Freedom, double Probability, double Limit)
{
    /// <summary>Number of studies from which the test is worth a judgement.</summary>
    public const int EnoughStudies = 10;

    // Standard errors that differ by less are the same: the slope would be rounding.
    private const double LeastSpread = 1e-9;

    /// <summary>The test; null with fewer than three studies, and where all are equally precise.</summary>
    /// <param name="studies">The studies, in any order.</param>
    /// <exception cref="ArgumentException">A study cannot be pooled (<see cref="EffectEstimate.CanBePooled"/>).</exception>
    public static EggerTest? Of(ReadOnlySpan<EffectEstimate> studies)
    {
        double least = double.PositiveInfinity, most = 0;
        foreach (EffectEstimate study in studies)
        {
            if (!study.CanBePooled)
            {
                throw new ArgumentException($"found {study}, expected a study that can be pooled", nameof(studies));
            }

            least = Math.Min(least, study.StandardError);
            most = Math.Max(most, study.StandardError);
        }

        return studies.Length < 3 || most <= least * (1 + LeastSpread) ? null : Regression(studies);
    }

    private static EggerTest Regression(ReadOnlySpan<EffectEstimate> studies)
    {
        double total = 0, meanError = 0, meanEffect = 0;
        foreach (EffectEstimate study in studies)
        {
            total += 1 / study.Variance;
            meanError += 1 / study.StandardError;
            meanEffect += study.Effect / study.Variance;
        }

        meanError /= total;
        meanEffect /= total;
        double spread = 0, common = 0;
        foreach (EffectEstimate study in studies)
        {
            double away = (study.StandardError - meanError) / study.StandardError;
            spread += away * away;
            common += away * ((study.Effect - meanEffect) / study.StandardError);
        }

        double slope = common / spread, limit = meanEffect - (slope * meanError), residuals = 0;
        foreach (EffectEstimate study in studies)
        {
            double residual = (study.Effect - limit - (slope * study.StandardError)) / study.StandardError;
            residuals += residual * residual;
        }

        int freedom = studies.Length - 2;
        double error = Math.Sqrt(residuals / freedom / spread);
        double probability = error > 0 ? StudentQuantile.Beyond(slope / error, freedom) : slope.Equals(0) ? 1 : 0;
        return new EggerTest(slope, error, freedom, probability, limit);
    }
}
