namespace Pedagogy6P.MachineLearning.Logistic;

/// <summary>
/// Newton's method with halving line search for the ridge penalty; with a lasso penalty each step solves its quadratic model by coordinate
/// descent
/// (proximal Newton: Lee, Sun and Saunders 2014; Friedman, Hastie and Tibshirani 2010).
/// </summary>
internal static class NewtonSolver
{
    public static double[] Solve(LogisticObjective objective, double[] start, LogisticOptions options)
    {
        int size = objective.Size;
        double[] beta = start, gradient = new double[size], step = new double[size], trial = new double[size];
        double[][] hessian = [.. Enumerable.Range(0, size).Select(j => new double[j + 1])];
        double value = objective.Evaluate(beta);
        for (int iteration = 0; iteration < options.MaximumSteps; iteration++)
        {
            objective.Gradient(beta, gradient);
            if (objective.Violation(beta, gradient) <= options.Tolerance)
            {
                break;
            }

            objective.Hessian(hessian);
            if (options.L1 > 0)
            {
                CoordinateDescent.Step(hessian, gradient, beta, options.L1, step);
            }
            else
            {
                Cholesky.Solve(hessian, gradient, step);
                for (int j = 0; j < size; j++)
                {
                    step[j] = -step[j];
                }
            }

            double scale = 1, next = double.PositiveInfinity;
            for (int halving = 0; halving < 40; halving++, scale /= 2)
            {
                for (int j = 0; j < size; j++)
                {
                    trial[j] = beta[j] + (scale * step[j]);
                }

                next = objective.Evaluate(trial);
                if (next <= value)
                {
                    break;
                }
            }

            // No decrease left in double precision: this is the optimum as far as it can be told.
            if (!(next <= value))
            {
                objective.Evaluate(beta);
                break;
            }

            (beta, trial) = (trial, beta);
            value = next;
        }

        return beta;
    }
}
