namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>
/// Finds single months far from the median of the three before and after, and steps between the medians of the six months before and
/// after (in the spirit of Chen &amp; Liu 1993), both in multiples of the series' own noise, by medians (Hampel 1974), on the series
/// without its season. A step that is clear beside the season by least squares may be lower.
/// </summary>
internal static class Disturbances
{
    private const int Near = 3;
    private const int Wide = 6;

    // Of a series near 1, or of its logarithms: what bends by less is no noise to hold anything against.
    private const double LeastNoise = 0.007;

    // How many times as far away as the months near it an outlier is.
    private const double Alone = 3;

    // Half of a normal distribution lies within 1/1.4826 standard deviations.
    private const double Normal = 1.4826;

    // Least share of a step that its first month takes: what grows over months is a trend.
    private const double AtOnce = 0.7;

    // Of one that is clear by least squares.
    private const double ClearAtOnce = 0.5;

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
        double noise = Noise(values, away, window);
        if (noise <= 0)
        {
            return found;
        }

        noise = Math.Max(noise, LeastNoise);

        for (int month = Near; month < months - Near; month++)
        {
            if (Math.Abs(away[month]) > outlier * noise)
            {
                double size = values[month] - Around(values, month, window);
                if (Math.Abs(size) > outlier * noise && Math.Abs(size) > Alone * Beside(away, month, window)
                    && !StepsAt(values, month, shift * noise, window, AtOnce)
                    && !StepsAt(values, month + 1, shift * noise, window, AtOnce))
                {
                    found.Add(new Disturbance(month, false, size));
                    values[month] -= size;
                }
            }
        }

        for (int month = Wide; month <= months - Wide; month++)
        {
            if (StepsAt(values, month, shift * noise, window, AtOnce))
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

    /// <summary>The one step that explains the series best beside its season, where it is high and abrupt enough; else null.</summary>
    /// <param name="scaled">The series, in logarithms where seasons multiply.</param>
    /// <param name="period">Months of a cycle.</param>
    /// <param name="shift">How many times the noise it must be high.</param>
    public static Disturbance? Step(ReadOnlySpan<double> scaled, int period, double shift)
    {
        if (scaled.Length < 4 * Wide || LevelStep.Find(scaled, period, Wide) is not Disturbance likely)
        {
            return null;
        }

        double[] values = scaled.ToArray();
        foreach (ref double earlier in values.AsSpan(0, likely.Month))
        {
            earlier += likely.Size;
        }

        double[] seasons = new double[period];
        SeasonalIndices.Find(values, seasons);
        for (int month = 0; month < values.Length; month++)
        {
            values[month] = scaled[month] - seasons[month % period];
        }

        Span<double> window = stackalloc double[2 * Wide];
        double noise = Noise(values, new double[values.Length], window);
        Disturbance? found = null;
        for (int month = likely.Month - 1; noise > 0 && month <= likely.Month + 1; month++)
        {
            if (StepsAt(values, month, shift * noise, window, ClearAtOnce))
            {
                double size = Step(values, month, window);
                found = found is { } other && Math.Abs(other.Size) >= Math.Abs(size) ? found : new Disturbance(month, true, size);
            }
        }

        return found;
    }

    private static double Noise(double[] values, double[] away, Span<double> window)
    {
        for (int month = Near; month < values.Length - Near; month++)
        {
            away[month] = values[month] - Around(values, month, window);
        }

        return Spread(away.AsSpan(Near, values.Length - (2 * Near)));
    }

    private static bool StepsAt(double[] values, int month, double least, Span<double> window, double atOnce)
    {
        if (month < Wide || month > values.Length - Wide)
        {
            return false;
        }

        double step = Step(values, month, window);
        double first = values[month] - values[month - 1];
        return Math.Abs(step) > least && first * step > 0 && Math.Abs(first) > atOnce * Math.Abs(step);
    }

    // Where a curve bends all months near lie away, an outlier alone.
    private static double Beside(double[] away, int month, Span<double> window)
    {
        int count = 0;
        for (int near = Math.Max(Near, month - Near); near <= Math.Min(away.Length - Near - 1, month + Near); near++)
        {
            if (near != month)
            {
                window[count++] = Math.Abs(away[near]);
            }
        }

        return Median(window[..count], window);
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
