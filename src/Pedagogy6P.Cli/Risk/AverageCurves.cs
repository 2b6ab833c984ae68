using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Hazard;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Cli.Risk;

/// <summary>The mean survival and incidence curves of evenly spaced rows of a table.</summary>
internal static class AverageCurves
{
    private const int MostRows = 500;

    public static HazardCurves Of(IPeriodRiskModel model, RiskTable table, int periods)
    {
        int rows = Math.Min(MostRows, table.RowCount);
        double[] survival = new double[periods];
        double[][] incidence = [.. model.Events.Select(_ => new double[periods])];
        double[] row = new double[table.Schema.Count];
        for (int i = 0; i < rows; i++)
        {
            table.CopyRow((int)((long)i * table.RowCount / rows), row);
            HazardCurves curves = model.Curves(row, periods);
            for (int period = 0; period < periods; period++)
            {
                survival[period] += curves.Survival[period] / rows;
                for (int e = 0; e < incidence.Length; e++)
                {
                    incidence[e][period] += curves.Incidence[e][period] / rows;
                }
            }
        }

        return new HazardCurves(model.Events, [.. survival], [.. incidence.Select(curve => curve.ToImmutableArray())]);
    }
}
