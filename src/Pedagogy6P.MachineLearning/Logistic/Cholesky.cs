namespace Pedagogy6P.MachineLearning.Logistic;

/// <summary>
/// Solves symmetric positive definite systems in place; a pivot that is lost to rounding (a redundant column) leaves its unknown at 0.
/// </summary>
internal static class Cholesky
{
    /// <summary>Overwrites the lower triangle with its factor.</summary>
    public static void Solve(double[][] lower, double[] right, double[] solution)
    {
        int n = right.Length;
        for (int j = 0; j < n; j++)
        {
            double[] row = lower[j];
            double diagonal = row[j];
            for (int k = 0; k < j; k++)
            {
                double[] other = lower[k];
                double sum = row[k];
                for (int i = 0; i < k; i++)
                {
                    sum -= row[i] * other[i];
                }

                row[k] = other[k] > 0 ? sum / other[k] : 0;
            }

            double pivot = diagonal;
            for (int i = 0; i < j; i++)
            {
                pivot -= row[i] * row[i];
            }

            row[j] = pivot > 1e-11 * diagonal ? Math.Sqrt(pivot) : 0;
        }

        for (int j = 0; j < n; j++)
        {
            double sum = right[j];
            for (int i = 0; i < j; i++)
            {
                sum -= lower[j][i] * solution[i];
            }

            solution[j] = lower[j][j] > 0 ? sum / lower[j][j] : 0;
        }

        for (int j = n - 1; j >= 0; j--)
        {
            double sum = solution[j];
            for (int i = j + 1; i < n; i++)
            {
                sum -= lower[i][j] * solution[i];
            }

            solution[j] = lower[j][j] > 0 ? sum / lower[j][j] : 0;
        }
    }
}
