using Pedagogy6P.Participative.Kernels;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>Sums over learners' tastes from which the distribution of all of them is found. Mutable; not thread-safe.</summary>
internal sealed class TasteMoments(int dimensions)
{
    private readonly double[] _means = new double[dimensions];
    private readonly double[] _squares = new double[dimensions * dimensions];
    private int _learners;

    /// <summary>Adds a taste with all that is not known of it.</summary>
    public void Add(PreferencePosterior taste)
    {
        _learners++;
        for (int row = 0; row < dimensions; row++)
        {
            _means[row] += taste.Mean[row];
            for (int column = 0; column <= row; column++)
            {
                _squares[(row * dimensions) + column] += taste.Covariance[BlockedSymmetric.At(row, column)]
                    + ((double)taste.Mean[row] * taste.Mean[column]);
            }
        }
    }

    /// <summary>
    /// The distribution of all tastes, drawn towards another as if so many learners more were distributed like that, about the mean found.
    /// </summary>
    public PreferencePrior Towards(PreferencePrior other, double learners)
    {
        double all = _learners + learners;
        double[] mean = [.. _means.Select((sum, feature) => (sum + (learners * other.Mean[feature])) / all)];
        double[] covariance = new double[dimensions * dimensions];
        for (int row = 0; row < dimensions; row++)
        {
            for (int column = 0; column <= row; column++)
            {
                // Σ(w − mean)(w − mean)ᵀ of the learners, and that of the others about their own mean.
                double own = _squares[(row * dimensions) + column] - (mean[row] * _means[column]) - (_means[row] * mean[column])
                    + (_learners * mean[row] * mean[column]);
                covariance[(row * dimensions) + column] =
                    (own + (learners * other.Covariance[BlockedSymmetric.At(row, column)])) / all;
            }
        }

        return PreferencePrior.Of(mean, covariance);
    }
}
