using Pedagogy6P.Predictive.Forecasts;

namespace Pedagogy6P.Predictive.Hierarchies;

/// <summary>
/// Series of demand from all of it down to single competencies in single regions: sums first, then the finest series, which add up to them.
/// Immutable.
/// </summary>
internal sealed class DemandHierarchy
{
    /// <param name="firstMonth">First month of the table.</param>
    /// <param name="months">Months of the table, the last one included.</param>
    /// <param name="nodes">Sums, then the finest series.</param>
    /// <param name="sumsOf">Numbers of the sums that each of the finest series is part of, in rising order.</param>
    /// <param name="series">The series of each node; all end with the last month of the table.</param>
    public DemandHierarchy(DateOnly firstMonth, int months, DemandNode[] nodes, int[][] sumsOf, MonthlySeries[] series)
    {
        (FirstMonth, Months, Nodes, SumsOf, Series) = (firstMonth, months, nodes, sumsOf, series);
        Sums = nodes.Length - sumsOf.Length;
    }

    public DateOnly FirstMonth { get; }

    public int Months { get; }

    public DemandNode[] Nodes { get; }

    public int[][] SumsOf { get; }

    public MonthlySeries[] Series { get; }

    /// <summary>How many nodes are sums of others.</summary>
    public int Sums { get; }

    /// <summary>U'y: by how much each sum is above what its parts add up to.</summary>
    public double[] Gaps(ReadOnlySpan<double> values)
    {
        double[] gaps = values[..Sums].ToArray();
        for (int part = 0; part < SumsOf.Length; part++)
        {
            foreach (int sum in SumsOf[part])
            {
                gaps[sum] -= values[Sums + part];
            }
        }

        return gaps;
    }

    /// <summary>U·z: what multipliers of the sums' gaps amount to at each node.</summary>
    public double[] Spread(ReadOnlySpan<double> multipliers)
    {
        double[] spread = new double[Nodes.Length];
        multipliers.CopyTo(spread);
        for (int part = 0; part < SumsOf.Length; part++)
        {
            double taken = 0;
            foreach (int sum in SumsOf[part])
            {
                taken += multipliers[sum];
            }

            spread[Sums + part] = -taken;
        }

        return spread;
    }

    /// <summary>Replaces the sums by what the finest series add up to.</summary>
    public void AddUp(Span<double> values)
    {
        values[..Sums].Clear();
        for (int part = 0; part < SumsOf.Length; part++)
        {
            foreach (int sum in SumsOf[part])
            {
                values[sum] += values[Sums + part];
            }
        }
    }
}
