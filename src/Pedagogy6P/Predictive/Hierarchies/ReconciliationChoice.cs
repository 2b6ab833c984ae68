namespace Pedagogy6P.Predictive.Hierarchies;

/// <summary>Chooses how forecasts are made to add up.</summary>
internal static class ReconciliationChoice
{
    // Of nodes times sums: beyond, the equations would take gigabytes, and sums are taken whatever was asked.
    private const long MostCells = 1L << 23;

    private const int FewestMonths = 24;

    /// <summary>The method in force and how it does it.</summary>
    /// <param name="hierarchy">The series.</param>
    /// <param name="errors">One-step errors by node, then month of the table; NaN where there is none.</param>
    /// <param name="asked">What the options say.</param>
    public static (ReconciliationMethod Method, IReconciliation How) Choose(DemandHierarchy hierarchy, double[][] errors,
        ReconciliationMethod asked)
    {
        bool small = (long)hierarchy.Nodes.Length * hierarchy.Sums <= MostCells;
        bool weighs = small && (asked == ReconciliationMethod.MinTrace
            || (asked == ReconciliationMethod.Auto && Pays(hierarchy, errors)));
        ReconciliationMethod method = weighs ? ReconciliationMethod.MinTrace : ReconciliationMethod.BottomUp;
        var covariance = new ErrorCovariance(errors, 0, hierarchy.Months);
        return (method, weighs
            ? new MinTrace(hierarchy, covariance) : new BottomUp(hierarchy, covariance));
    }

    // Whether errors of the later half of the months get smaller by what the earlier half says of their covariance, each node's by its
    // variance.
    private static bool Pays(DemandHierarchy hierarchy, double[][] errors)
    {
        int first = Enumerable.Range(0, hierarchy.Months).FirstOrDefault(month => errors.Any(row => double.IsFinite(row[month])));
        int months = hierarchy.Months - first, half = first + (months / 2);
        if (months < FewestMonths)
        {
            return false;
        }

        var learnt = new ErrorCovariance(errors, first, half);
        double[] variances = [.. Enumerable.Range(0, errors.Length).Select(learnt.Variance)];
        IReconciliation[] candidates = [new MinTrace(hierarchy, learnt), new BottomUp(hierarchy, learnt)];
        double[] totals = new double[candidates.Length], values = new double[errors.Length];
        for (int month = half; month < hierarchy.Months; month++)
        {
            for (int candidate = 0; candidate < candidates.Length; candidate++)
            {
                for (int node = 0; node < values.Length; node++)
                {
                    values[node] = double.IsFinite(errors[node][month]) ? errors[node][month] : 0;
                }

                candidates[candidate].Reconcile(values);
                for (int node = 0; node < values.Length; node++)
                {
                    totals[candidate] += values[node] * values[node] / variances[node];
                }
            }
        }

        return totals[0] < totals[1];
    }
}
