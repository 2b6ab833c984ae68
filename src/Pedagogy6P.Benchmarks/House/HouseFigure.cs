namespace Pedagogy6P.Benchmarks.House;

/// <summary>One figure of the house, measured many times.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="Goal">What is aimed at, for a reader; empty when nothing is.</param>
/// <param name="Values">The measurements, at least one.</param>
internal sealed record HouseFigure(string What, string Unit, string Goal, IReadOnlyList<double> Values)
{
    /// <summary>The middle value; of an even number, the mean of the two in the middle.</summary>
    public double Median
    {
        get
        {
            double[] sorted = [.. Values.Order()];
            return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }
}
