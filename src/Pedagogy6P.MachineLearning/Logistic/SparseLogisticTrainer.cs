namespace Pedagogy6P.MachineLearning.Logistic;

/// <summary>
/// Fits a logistic regression on sparse rows: the least Σ loss + ½ Σ penalty·weight², by Newton's method whose steps conjugate gradients
/// find (truncated Newton, Lin, Weng and Keerthi 2008). Deterministic; stateless and thread-safe.
/// </summary>
public static class SparseLogisticTrainer
{
    private const int MostSteps = 30;
    private const int MostDirections = 40;
    private const double SmallestShare = 1e-12;

    /// <summary>Fits the weights.</summary>
    /// <param name="rows">The rows; a column that is 1 in every row is the intercept.</param>
    /// <param name="labels">1 or 0, one a row.</param>
    /// <param name="isUsed">Which rows to fit; empty for all.</param>
    /// <param name="penalties">Ridge penalty of each column, 0 or more.</param>
    /// <param name="start">Weights to start from; empty for zeros.</param>
    /// <param name="tolerance">
    /// Fitting ends when the gradient has shrunk to this share of its size at weights of 0, wherever the fit starts. Default 1e-4.
    /// </param>
    /// <param name="threads">Threads to use, 1 or more. The weights are the same, bit for bit, for any number. Default 1.</param>
    /// <param name="cancellationToken">Ends the fit between steps.</param>
    /// <returns>One weight a column.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is below 1.</exception>
    /// <exception cref="OperationCanceledException">The fit was cancelled.</exception>
    public static double[] Fit(SparseRows rows, ReadOnlySpan<byte> labels, ReadOnlySpan<bool> isUsed, ReadOnlySpan<double> penalties,
        ReadOnlySpan<double> start = default, double tolerance = 1e-4, int threads = 1,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        if (labels.Length != rows.Count || penalties.Length != rows.Width || (!isUsed.IsEmpty && isUsed.Length != rows.Count)
            || (!start.IsEmpty && start.Length != rows.Width))
        {
            throw new ArgumentException("One label a row and one penalty a column are needed.", nameof(labels));
        }

        var objective = new SparseObjective(rows, labels, isUsed, penalties, threads);
        double[] weights = start.IsEmpty ? new double[rows.Width] : start.ToArray(), trial = new double[rows.Width];

        // A start near the end has a small gradient already: a share of that one would be far more than is asked of a start at 0.
        double most = tolerance * SizeAtZero(objective, rows.Width), loss = objective.Evaluate(weights);
        for (int step = 0; step < MostSteps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            double[] gradient = objective.Gradient(weights);
            double size = Norm(gradient);
            if (size <= most)
            {
                break;
            }

            double[] direction = Direction(objective, gradient, size);
            double slope = Dot(gradient, direction), length = 1, next = double.NaN;
            for (int halving = 0; halving < 30; halving++, length /= 2)
            {
                for (int column = 0; column < trial.Length; column++)
                {
                    trial[column] = weights[column] + (length * direction[column]);
                }

                next = objective.Evaluate(trial);
                if (next <= loss + (1e-4 * length * slope))
                {
                    break;
                }
            }

            if (!(next < loss))
            {
                break;
            }

            (weights, trial) = (trial, weights);
            bool isDone = loss - next < SmallestShare * Math.Abs(loss);
            loss = next;
            if (isDone)
            {
                break;
            }
        }

        return weights;
    }

    private static double SizeAtZero(SparseObjective objective, int width)
    {
        double[] zeros = new double[width];
        objective.Evaluate(zeros);
        return Norm(objective.Gradient(zeros));
    }

    // Conjugate gradients, each column scaled by its own curvature: columns differ in how often they are met.
    private static double[] Direction(SparseObjective objective, double[] gradient, double size)
    {
        double[] diagonal = objective.Diagonal();
        double[] direction = new double[gradient.Length], residual = new double[gradient.Length], scaled = new double[gradient.Length];
        for (int column = 0; column < gradient.Length; column++)
        {
            residual[column] = -gradient[column];
            scaled[column] = residual[column] / diagonal[column];
        }

        double[] search = [.. scaled];
        double product = Dot(residual, scaled), enough = Math.Min(0.1, Math.Sqrt(size)) * size;
        for (int found = 0; found < MostDirections && Norm(residual) > enough; found++)
        {
            double[] curved = objective.HessianTimes(search);
            double along = Dot(search, curved);
            if (!(along > 0))
            {
                break;
            }

            double length = product / along;
            for (int column = 0; column < gradient.Length; column++)
            {
                direction[column] += length * search[column];
                residual[column] -= length * curved[column];
                scaled[column] = residual[column] / diagonal[column];
            }

            double next = Dot(residual, scaled), ratio = next / product;
            product = next;
            for (int column = 0; column < gradient.Length; column++)
            {
                search[column] = scaled[column] + (ratio * search[column]);
            }
        }

        return direction;
    }

    private static double Dot(double[] one, double[] other)
    {
        double sum = 0;
        for (int at = 0; at < one.Length; at++)
        {
            sum += one[at] * other[at];
        }

        return sum;
    }

    private static double Norm(double[] vector) => Math.Sqrt(Dot(vector, vector));
}
