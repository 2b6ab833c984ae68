using System.Collections.Immutable;

namespace Pedagogy6P.Predictive.Forecasts;

/// <summary>Fills months that are not known: on the straight line between their known neighbours, or like the only neighbour.</summary>
internal static class GapFilling
{
    public static (double[] Values, ImmutableArray<SeriesRemark> Remarks) Fill(MonthlySeries series)
    {
        double[] values = [.. series.Values];
        var remarks = ImmutableArray.CreateBuilder<SeriesRemark>();
        int last = -1;
        for (int month = 0; month <= values.Length; month++)
        {
            if (month < values.Length && double.IsNaN(values[month]))
            {
                continue;
            }

            if (month - last > 1)
            {
                remarks.Add(new SeriesRemark(SeriesRemarkKind.Gap, series.FirstMonth.AddMonths(last + 1), month - last - 1, double.NaN));
                double before = last >= 0 ? values[last] : values[month];
                double after = month < values.Length ? values[month] : before;
                for (int gap = last + 1; gap < month; gap++)
                {
                    values[gap] = before + ((after - before) * (gap - last) / (month - last));
                }
            }

            last = month;
        }

        return (values, remarks.ToImmutable());
    }
}
