namespace Pedagogy6P.MachineLearning.Logistic;

/// <summary>
/// Accelerated proximal gradient with backtracking and restart (Beck and Teboulle 2009; O'Donoghue and Candès 2015), for tables too wide
/// for a Hessian.
/// </summary>
internal static class AcceleratedSolver
{
    private const int StepsPerNewtonStep = 50;

    public static double[] Solve(LogisticObjective objective, double[] start, LogisticOptions options)
    {
        int size = objective.Size, last = size - 1;
        double[] beta = start, previous = [.. start], point = [.. start], gradient = new double[size], next = new double[size];
        double lipschitz = Math.Max(objective.TotalWeight / 4, 1), momentum = 1, value = objective.Evaluate(beta);
        for (int iteration = 0; iteration < options.MaximumSteps * StepsPerNewtonStep; iteration++)
        {
            double atPoint = objective.Evaluate(point) - Lasso(point, options.L1);
            objective.Gradient(point, gradient);
            double nextValue;
            while (true)
            {
                double model = atPoint;
                for (int j = 0; j < size; j++)
                {
                    double target = point[j] - (gradient[j] / lipschitz), threshold = j == last ? 0 : options.L1 / lipschitz;
                    next[j] = Math.Sign(target) * Math.Max(0, Math.Abs(target) - threshold);
                    double d = next[j] - point[j];
                    model += (gradient[j] * d) + (lipschitz / 2 * d * d);
                }

                nextValue = objective.Evaluate(next);
                if (nextValue - Lasso(next, options.L1) <= model + (1e-12 * Math.Abs(model)))
                {
                    break;
                }

                lipschitz *= 2;
            }

            objective.Gradient(next, gradient);
            bool done = objective.Violation(next, gradient) <= options.Tolerance;
            bool restart = nextValue > value;
            double grown = restart ? 1 : (1 + Math.Sqrt(1 + (4 * momentum * momentum))) / 2, factor = restart ? 0 : (momentum - 1) / grown;
            for (int j = 0; j < size; j++)
            {
                previous[j] = beta[j];
                beta[j] = next[j];
                point[j] = beta[j] + (factor * (beta[j] - previous[j]));
            }

            momentum = grown;
            value = nextValue;
            lipschitz *= 0.95;
            if (done)
            {
                break;
            }
        }

        return beta;
    }

    private static double Lasso(double[] beta, double l1)
    {
        double sum = 0;
        for (int j = 0; j < beta.Length - 1 && l1 > 0; j++)
        {
            sum += l1 * Math.Abs(beta[j]);
        }

        return sum;
    }
}
