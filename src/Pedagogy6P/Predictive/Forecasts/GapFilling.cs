using System.Collections.Immutable;

namespace Pedagogy6P.Predictive.Forecasts;

/// <summary>Fills months that are not known: on the straight line between their known neighbours, or like the only neighbour.</summary>
internal static class GapFilling
{
    /// <summary>Fills the months of a series from one on.</summary>
    /// <param name="series">The series, with a known month among these.</param>
    /// <param name="from">Months that are left out before.</param>
    /// <param name="remarks">Gets a remark for each gap.</param>
    public static double[] Fill(MonthlySeries series, int from, ImmutableArray<SeriesRemark>.Builder remarks)
    {
        double[] values = series.Values.AsSpan()[from..].ToArray();
        int last = -1;
        for (int month = 0; month <= values.Length; month++)
        {
            if (month < values.Length && double.IsNaN(values[month]))
            {
                continue;
            }

            int gap = month - last - 1;
            if (gap > 0)
            {
                remarks.Add(new SeriesRemark(SeriesRemarkKind.Gap, series.FirstMonth.AddMonths(from + last + 1), gap, double.NaN));
                double before = last >= 0 ? values[last] : values[month];
                double after = month < values.Length ? values[month] : before;
                for (int step = 1; step <= gap; step++)
                {
                    double share = (double)step / (gap + 1);
                    values[last + step] = (before * (1 - share)) + (after * share);
                }
            }

            last = month;
        }

        return values;
    }
}
