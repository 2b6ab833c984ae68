using System.Numerics;

namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>The mean of a value over rows: Σw·x ÷ Σw, every weight 1 where rows have none; NaN without rows.</summary>
internal static class RowMean
{
    public static double Of<T>(ReadOnlySpan<T> values, ReadOnlySpan<double> weights)
        where T : struct, INumberBase<T>
    {
        double sum = 0, total = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double weight = weights.IsEmpty ? 1 : weights[i];
            sum += weight * double.CreateChecked(values[i]);
            total += weight;
        }

        return sum / total;
    }
}
