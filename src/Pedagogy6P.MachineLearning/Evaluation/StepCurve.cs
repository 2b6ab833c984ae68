namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>A right-continuous step function that starts at 1: the value from each time on.</summary>
internal sealed class StepCurve(double[] times, double[] values)
{
    public ReadOnlySpan<double> Times => times;

    public ReadOnlySpan<double> Values => values;

    public double At(double time) => ValueAfter(UpperBound(time, inclusive: true));

    /// <summary>The limit from the left.</summary>
    public double Before(double time) => ValueAfter(UpperBound(time, inclusive: false));

    private double ValueAfter(int steps) => steps == 0 ? 1 : values[steps - 1];

    private int UpperBound(double time, bool inclusive)
    {
        int low = 0, high = times.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = times[middle] < time || (inclusive && times[middle] == time) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
