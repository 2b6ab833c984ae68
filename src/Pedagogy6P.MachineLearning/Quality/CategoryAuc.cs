using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Quality;

/// <summary>
/// AUC of a categorical column alone. A category is ranked by its share of events among the people of the other half, and unknown there by
/// the share of all of them:
/// ranked by its own rows, a column of many small categories, such as dates in words, would seem to separate the outcomes.
/// </summary>
internal static class CategoryAuc
{
    public static double Of(RiskTable table, double[] codes)
    {
        byte[] labels = table.Labels.ToArray();
        int[] persons = table.Persons.ToArray();
        int[] half = [.. Enumerable.Range(0, codes.Length)
            .Select(row => (int)(SeededRandom.Mix((ulong)(persons.Length == 0 ? row : persons[row])) >> 63))];
        double sum = 0;
        for (int part = 0; part < 2; part++)
        {
            int[] fit = [.. table.RowsWhere(row => half[row] != part)], rows = [.. table.RowsWhere(row => half[row] == part)];
            double all = fit.Length == 0 ? 0 : fit.Average(row => (double)labels[row]);
            Dictionary<double, double> shares = fit.GroupBy(row => codes[row])
                .ToDictionary(group => group.Key, group => group.Average(row => (double)labels[row]));
            sum += RiskMetrics.Auc(RiskColumn.Pick(labels, rows), [.. rows.Select(row => shares.GetValueOrDefault(codes[row], all))]);
        }

        return sum / 2;
    }
}
