namespace Pedagogy6P.Predictive.Hierarchies;

/// <summary>Sums are what the finest series add up to.</summary>
internal sealed class BottomUp(DemandHierarchy hierarchy, ErrorCovariance errors) : IReconciliation
{
    public void Reconcile(Span<double> values) => hierarchy.AddUp(values);

    public double[] Widenings()
    {
        int nodes = hierarchy.Nodes.Length;
        double[] variances = errors.Own.ToArray();
        hierarchy.AddUp(variances);
        double[] row = new double[nodes];
        foreach (double[] factor in errors.Factors)
        {
            factor.CopyTo(row, 0);
            hierarchy.AddUp(row);
            for (int node = 0; node < nodes; node++)
            {
                variances[node] += row[node] * row[node];
            }
        }

        return [.. variances.Select((variance, node) => Math.Max(1, Math.Sqrt(variance / errors.Variance(node))))];
    }
}
