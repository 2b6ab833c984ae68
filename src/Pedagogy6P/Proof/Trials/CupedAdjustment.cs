using System.Collections.Immutable;

namespace Pedagogy6P.Proof.Trials;

/// <summary>
/// Outcomes relieved of what was known before the trial (CUPED: Deng, Xu, Kohavi and Walker, 2013): y − θ·(x − x̄) with θ = cov(x, y) ÷
/// var(x), within sides. The difference stays unbiased, its variance falls by the square of the correlation. Immutable.
/// </summary>
/// <param name="Theta">θ; 0 where the values before do not vary.</param>
/// <param name="Outcomes">The adjusted outcomes, in the order given.</param>
/// <param name="VarianceReduction">Share of the variance within sides that is gone, 0 to 1.</param>
public sealed record CupedAdjustment(double Theta, ImmutableArray<double> Outcomes, double VarianceReduction)
{
    /// <summary>Adjusts outcomes.</summary>
    /// <param name="outcomes">Per person the outcome.</param>
    /// <param name="before">Per person the value known before, which the trial cannot have changed.</param>
    /// <param name="treated">Per person whether he or she got the module.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static CupedAdjustment Of(ReadOnlySpan<double> outcomes, ReadOnlySpan<double> before, ReadOnlySpan<bool> treated)
    {
        if (before.Length != outcomes.Length || treated.Length != outcomes.Length)
        {
            throw new ArgumentException("expected as many values as outcomes", nameof(before));
        }

        Span<double> counts = stackalloc double[2], meansX = stackalloc double[2], meansY = stackalloc double[2];
        counts.Clear();
        meansX.Clear();
        meansY.Clear();
        double overall = 0;
        for (int i = 0; i < outcomes.Length; i++)
        {
            int side = treated[i] ? 1 : 0;
            counts[side]++;
            meansX[side] += (before[i] - meansX[side]) / counts[side];
            meansY[side] += (outcomes[i] - meansY[side]) / counts[side];
            overall += (before[i] - overall) / (i + 1);
        }

        double squaresX = 0, squaresY = 0, products = 0;
        for (int i = 0; i < outcomes.Length; i++)
        {
            int side = treated[i] ? 1 : 0;
            double x = before[i] - meansX[side], y = outcomes[i] - meansY[side];
            squaresX += x * x;
            squaresY += y * y;
            products += x * y;
        }

        double theta = squaresX > 0 ? products / squaresX : 0;
        var adjusted = ImmutableArray.CreateBuilder<double>(outcomes.Length);
        for (int i = 0; i < outcomes.Length; i++)
        {
            adjusted.Add(outcomes[i] - (theta * (before[i] - overall)));
        }

        return new CupedAdjustment(theta, adjusted.MoveToImmutable(), squaresY > 0 ? Math.Min(1, theta * products / squaresY) : 0);
    }
}
