using Pedagogy6P.MachineLearning.Logistic.Kernels;

namespace Pedagogy6P.MachineLearning.Logistic;

/// <summary>Loss, gradient and curvature of the penalised likelihood at a point. The last coefficient is the intercept.</summary>
internal sealed class LogisticObjective(DesignMatrix design, double[] labels, double[] weights, LogisticOptions options)
{
    private const int RowBlock = 512;
    private readonly double[] _linear = new double[DesignMatrix.Padded(design.Rows)];
    private readonly double[] _residual = new double[DesignMatrix.Padded(design.Rows)];
    private readonly double[] _curvature = new double[DesignMatrix.Padded(design.Rows)];

    public int Size => design.Values.Length + 1;

    public double TotalWeight { get; } = weights.Sum();

    /// <summary>
    /// The full objective, and as a by-product the residuals and curvatures that <see cref="Gradient"/> and <see cref="Hessian"/> use.
    /// </summary>
    public double Evaluate(double[] beta)
    {
        int last = Size - 1;
        _linear.AsSpan(0, design.Rows).Fill(beta[last]);
        for (int j = 0; j < last; j++)
        {
            if (beta[j] != 0)
            {
                FixedOrderSums.AddScaled(design.Values[j], beta[j], _linear);
            }
        }

        double loss = 0;
        for (int row = 0; row < design.Rows; row++)
        {
            double z = _linear[row], e = Math.Exp(-Math.Abs(z)), p = z >= 0 ? 1 / (1 + e) : e / (1 + e);
            loss += weights[row] * (Math.Max(z, 0) + Math.Log(1 + e) - (labels[row] * z));
            _residual[row] = weights[row] * (p - labels[row]);
            _curvature[row] = weights[row] * e / ((1 + e) * (1 + e));
        }

        for (int j = 0; j < last; j++)
        {
            loss += (options.L2 / 2 * beta[j] * beta[j]) + (options.L1 * Math.Abs(beta[j]));
        }

        return loss;
    }

    /// <summary>Gradient of the smooth part.</summary>
    public void Gradient(double[] beta, double[] gradient)
    {
        int last = Size - 1;
        for (int j = 0; j < last; j++)
        {
            gradient[j] = FixedOrderSums.Dot(design.Values[j], _residual) + (options.L2 * beta[j]);
        }

        gradient[last] = _residual.Sum();
    }

    /// <summary>Hessian of the smooth part, lower triangle by rows.</summary>
    public void Hessian(double[][] hessian)
    {
        int last = Size - 1;
        Array.ForEach(hessian, row => Array.Clear(row));
        double[] scaled = new double[RowBlock];
        double[] four = new double[4];
        for (int start = 0; start < _curvature.Length; start += RowBlock)
        {
            int length = Math.Min(RowBlock, _curvature.Length - start);
            for (int j = 0; j < last; j++)
            {
                FixedOrderSums.Multiply(design.Values[j].AsSpan(start, length), _curvature.AsSpan(start, length), scaled.AsSpan(0, length));
                int k = 0;
                for (; k + 4 <= j + 1; k += 4)
                {
                    four.AsSpan().Clear();
                    FixedOrderSums.Dot4(scaled.AsSpan(0, length), design.Values[k].AsSpan(start, length),
                        design.Values[k + 1].AsSpan(start, length), design.Values[k + 2].AsSpan(start, length),
                        design.Values[k + 3].AsSpan(start, length), four);
                    for (int i = 0; i < 4; i++)
                    {
                        hessian[j][k + i] += four[i];
                    }
                }

                for (; k <= j; k++)
                {
                    hessian[j][k] += FixedOrderSums.Dot(scaled.AsSpan(0, length), design.Values[k].AsSpan(start, length));
                }

                double sum = 0;
                for (int i = 0; i < length; i++)
                {
                    sum += scaled[i];
                }

                hessian[last][j] += sum;
            }
        }

        hessian[last][last] = _curvature.Sum();
        for (int j = 0; j < last; j++)
        {
            hessian[j][j] += options.L2;
        }
    }

    /// <summary>Largest component of the minimum-norm subgradient, per unit of weight: 0 exactly at the optimum.</summary>
    public double Violation(double[] beta, double[] gradient)
    {
        double largest = 0;
        for (int j = 0; j < gradient.Length; j++)
        {
            double l1 = j == Size - 1 ? 0 : options.L1;
            double g = beta[j] != 0 ? gradient[j] + (l1 * Math.Sign(beta[j])) : Math.Max(0, Math.Abs(gradient[j]) - l1);
            largest = Math.Max(largest, Math.Abs(g));
        }

        return largest / TotalWeight;
    }
}
