using System.Numerics;

namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>Parameters of exponential smoothing to be tried, padded to whole vectors.</summary>
internal sealed class SmoothingGrid
{
    public SmoothingGrid(ReadOnlySpan<double> alphas, ReadOnlySpan<double> betas, ReadOnlySpan<double> phis, ReadOnlySpan<double> gammas)
    {
        Count = alphas.Length * betas.Length * phis.Length * gammas.Length;
        int padded = Count + Vector<double>.Count;
        (Alpha, Beta, Phi, Gamma) = (new double[padded], new double[padded], new double[padded], new double[padded]);
        int next = 0;
        foreach (double gamma in gammas)
        {
            foreach (double phi in phis)
            {
                foreach (double beta in betas)
                {
                    foreach (double alpha in alphas)
                    {
                        (Alpha[next], Beta[next], Phi[next], Gamma[next]) = (alpha, beta, phi, gamma);
                        next++;
                    }
                }
            }
        }
    }

    public int Count { get; }

    /// <summary>Share of an error that corrects the level.</summary>
    public double[] Alpha { get; }

    /// <summary>Share of the level's correction that corrects the trend.</summary>
    public double[] Beta { get; }

    /// <summary>Share of the trend that stays from month to month; 0 for none at all.</summary>
    public double[] Phi { get; }

    /// <summary>Share of what the level leaves of an error that corrects the season.</summary>
    public double[] Gamma { get; }

    public SmoothingParameters this[int index] => new(Alpha[index], Beta[index], Phi[index], Gamma[index]);
}
