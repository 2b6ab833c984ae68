namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>
/// Finds single months far from the median of the three before and after, and steps between the medians of the six months before and
/// after (in the spirit of Chen &amp; Liu 1993), both in multiples of the series' own noise, by medians (Hampel 1974), on the series
/// without its season.
/// </summary>
internal static class Disturbances
{
    private const int Near = 3;
    private const int Wide = 6;

    // Half of a normal distribution lies within 1/1.4826 standard deviations.
    private const double Normal = 1.4826;

    // Least share of a step that its first month takes: what grows over months is a trend.
    private const double AtOnce = 0.7;

    /// <summary>Disturbances, in the order of their months.</summary>
    /// <param name="view">The series.</param>
    /// <param name="outlier">How many times its noise an outlier is away.</param>
    /// <param name="shift">How many times its noise a shift is high.</param>
    public static List<Disturbance> Of(SeriesView view, double outlier, double shift)
    {
        var found = new List<Disturbance>();
        int months = view.Length;
        if (months < 4 * Wide)
        {
            return found;
        }

        double[] values = (double[])view.Adjusted.Clone();
        double[] away = new double[months];
        Span<double> window = stackalloc double[2 * Wide];
        for (int month = Near; month < months - Near; month++)
        {
            away[month] = values[month] - Around(values, month, window);
        }

        double noise = Spread(away.AsSpan(Near, months - (2 * Near)));
        if (noise <= 0)
        {
            return found;
        }

        for (int month = Near; month < months - Near; month++)
        {
            if (Math.Abs(away[month]) > outlier * noise)
            {
                double size = values[month] - Around(values, month, window);
                if (Math.Abs(size) > outlier * noise && !StepsAt(values, month, shift * noise, window)
                    && !StepsAt(values, month + 1, shift * noise, window))
                {
                    found.Add(new Disturbance(month, false, size));
                    values[month] -= size;
                }
            }
        }

        for (int month = Wide; month <= months - Wide; month++)
        {
            if (StepsAt(values, month, shift * noise, window))
            {
                double size = Step(values, month, window);
                found.Add(new Disturbance(month, true, size));
                foreach (ref double earlier in values.AsSpan(0, month))
                {
                    earlier += size;
                }
            }
        }

        found.Sort((one, other) => one.Month.CompareTo(other.Month));
        return found;
    }

    private static bool StepsAt(double[] values, int month, double least, Span<double> window)
    {
        if (month < Wide || month > values.Length - Wide)
        {
            return false;
        }

        double step = Step(values, month, window);
        double first = values[month] - values[month - 1];
        return Math.Abs(step) > least && first * step > 0 && Math.Abs(first) > AtOnce * Math.Abs(step);
    }

    private static double Step(double[] values, int month, Span<double> window) =>
        Median(values.AsSpan(month, Wide), window) - Median(values.AsSpan(month - Wide, Wide), window);

    private static double Around(double[] values, int month, Span<double> window)
    {
        Span<double> near = window[..(2 * Near)];
        values.AsSpan(month - Near, Near).CopyTo(near);
        values.AsSpan(month + 1, Near).CopyTo(near[Near..]);
        return Median(near, near);
    }

    private static double Spread(ReadOnlySpan<double> errors)
    {
        double[] sizes = new double[errors.Length];
        for (int month = 0; month < errors.Length; month++)
        {
            sizes[month] = Math.Abs(errors[month]);
        }

        return Normal * Median(sizes, sizes);
    }

    private static double Median(ReadOnlySpan<double> values, Span<double> sorted)
    {
        values.CopyTo(sorted);
        Span<double> all = sorted[..values.Length];
        all.Sort();
        int half = all.Length / 2;
        return all.Length % 2 == 1 ? all[half] : (all[half - 1] + all[half]) / 2;
    }
}
