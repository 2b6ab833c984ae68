using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Participative.Kernels;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>
/// The lower root of covariances, L·Lᵀ (Cholesky), which turns independent normal draws into draws of tastes. Immutable.
/// </summary>
internal sealed class TasteRoot
{
    private readonly double[][] _rows;

    public TasteRoot(int dimensions, ReadOnlySpan<float> covariance)
    {
        _rows = new double[dimensions][];
        IsPositive = true;
        for (int row = 0; row < dimensions; row++)
        {
            double[] own = _rows[row] = new double[row + 1];
            for (int column = 0; column <= row; column++)
            {
                double left = covariance[BlockedSymmetric.At(row, column)];
                for (int before = 0; before < column; before++)
                {
                    left -= own[before] * _rows[column][before];
                }

                own[column] = column < row ? Quotient(left, _rows[column][column]) : Math.Sqrt(Math.Max(0, left));
                IsPositive &= column < row || left > 0;
            }
        }
    }

    /// <summary>Whether the covariances are positive definite.</summary>
    public bool IsPositive { get; }

    /// <summary>Adds a draw, multiplied by a scale, to a mean.</summary>
    public void Add(ref SeededRandom random, Span<float> mean, double scale)
    {
        Span<double> normal = stackalloc double[_rows.Length];
        foreach (ref double value in normal)
        {
            value = Normal(ref random);
        }

        for (int row = 0; row < _rows.Length; row++)
        {
            double sum = 0;
            for (int column = 0; column <= row; column++)
            {
                sum += _rows[row][column] * normal[column];
            }

            mean[row] += (float)(scale * sum);
        }
    }

    // Box and Muller 1958.
    private static double Normal(ref SeededRandom random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    // Where rounding has left no variance, nothing varies with it.
    private static double Quotient(double value, double by) => by > 0 ? value / by : 0;
}
