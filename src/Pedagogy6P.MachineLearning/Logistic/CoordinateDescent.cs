namespace Pedagogy6P.MachineLearning.Logistic;

/// <summary>
/// Minimises gᵀd + ½ dᵀHd + L1·|β + d|₁ (the last coordinate unpenalised) by cyclic coordinate descent with soft thresholding.
/// </summary>
internal static class CoordinateDescent
{
    private const int MaximumSweeps = 1000;

    public static void Step(double[][] hessian, double[] gradient, double[] beta, double l1, double[] step)
    {
        int n = gradient.Length;
        double[] slope = [.. gradient];
        Array.Clear(step);
        for (int sweep = 0; sweep < MaximumSweeps; sweep++)
        {
            double moved = 0;
            for (int j = 0; j < n; j++)
            {
                double curvature = hessian[j][j];
                if (!(curvature > 0))
                {
                    continue;
                }

                double current = beta[j] + step[j], target = current - (slope[j] / curvature), threshold = j == n - 1 ? 0 : l1 / curvature;
                double next = Math.Sign(target) * Math.Max(0, Math.Abs(target) - threshold), change = next - current;
                if (change == 0)
                {
                    continue;
                }

                step[j] += change;
                for (int k = 0; k < n; k++)
                {
                    slope[k] += change * (k <= j ? hessian[j][k] : hessian[k][j]);
                }

                moved = Math.Max(moved, Math.Abs(change) * Math.Sqrt(curvature));
            }

            if (moved < 1e-12)
            {
                return;
            }
        }
    }
}
