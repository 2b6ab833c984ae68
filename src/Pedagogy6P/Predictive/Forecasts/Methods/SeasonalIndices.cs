namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>
/// Differences of the months of a cycle from the trend: first from the centred moving average of a cycle (classical decomposition), then
/// from local lines through the series without those first differences, which reach the ends. They are shrunk to 0 by as much as their own
/// noise says (James &amp; Stein 1961; for seasons Miller &amp; Williams 2003), so that a season nobody can see adds nothing. Of two cycles
/// the moving average knows each month once only, and then has no noise to see: there the trend is the straight line that is best beside
/// the season.
/// </summary>
internal static class SeasonalIndices
{
    private const int Reach = 5;

    // Cycles from which on each month has the moving average of at least two.
    private const int Several = 3;

    // James–Stein takes off the noise of all but three of the means that it shrinks.
    private const int LostMeans = 3;

    /// <summary>Finds the indices, with mean 0; all 0 before two cycles.</summary>
    /// <param name="values">The series, in logarithms where seasons multiply.</param>
    /// <param name="indices">Gets one index for each month of the cycle, the first month of the series first.</param>
    public static void Find(ReadOnlySpan<double> values, Span<double> indices)
    {
        indices.Clear();
        int period = indices.Length;
        if (period < 4 || values.Length < 2 * period)
        {
            return;
        }

        double[] rest = new double[values.Length];
        double[] line = new double[values.Length];
        if (values.Length < Several * period)
        {
            Straight(values, period, line);
            Means(values, line, indices);
            Shrink(values, line, indices);
            return;
        }

        MovingAverage(values, period, line);
        Means(values, line, indices);
        for (int month = 0; month < values.Length; month++)
        {
            rest[month] = values[month] - indices[month % period];
        }

        LocalLine.Smooth(rest, Reach, line);
        Means(values, line, indices);
        Shrink(values, line, indices);
    }

    private static void MovingAverage(ReadOnlySpan<double> values, int period, Span<double> average)
    {
        int half = period / 2;
        average.Fill(double.NaN);
        for (int month = half; month < values.Length - half; month++)
        {
            double sum = 0;
            foreach (double value in values.Slice(month - half + 1, (2 * half) - 1))
            {
                sum += value;
            }

            double ends = values[month - half] + values[month + half];
            average[month] = (sum + (ends * (period % 2 == 0 ? 0.5 : 1))) / period;
        }
    }

    private static void Straight(ReadOnlySpan<double> values, int period, Span<double> line)
    {
        double[] months = LeastSquares.Months(values.Length);
        double[] rest = values.ToArray();
        LeastSquares.TakeOffMeans(months, period);
        LeastSquares.TakeOffMeans(rest, period);
        double slope = LeastSquares.Product(months, rest) / LeastSquares.Product(months, months);
        for (int month = 0; month < values.Length; month++)
        {
            line[month] = slope * month;
        }

        double level = 0;
        for (int month = 0; month < values.Length; month++)
        {
            level += (values[month] - line[month]) / values.Length;
        }

        foreach (ref double value in line)
        {
            value += level;
        }
    }

    private static void Means(ReadOnlySpan<double> values, ReadOnlySpan<double> line, Span<double> indices)
    {
        int period = indices.Length;
        double all = 0;
        for (int season = 0; season < period; season++)
        {
            double sum = 0;
            int count = 0;
            for (int month = season; month < values.Length; month += period)
            {
                if (!double.IsNaN(line[month]))
                {
                    sum += values[month] - line[month];
                    count++;
                }
            }

            indices[season] = sum / Math.Max(1, count);
            all += indices[season] / period;
        }

        foreach (ref double index in indices)
        {
            index -= all;
        }
    }

    private static void Shrink(ReadOnlySpan<double> values, ReadOnlySpan<double> line, Span<double> indices)
    {
        int period = indices.Length;
        double noise = 0;
        for (int month = 0; month < values.Length; month++)
        {
            double error = values[month] - line[month] - indices[month % period];
            noise += error * error;
        }

        double shown = 0;
        foreach (double index in indices)
        {
            shown += index * index;
        }

        double cycles = (double)values.Length / period;
        double ofMean = noise / Math.Max(1, values.Length - period) / cycles;
        double kept = shown > 0 ? Math.Max(0, 1 - ((period - LostMeans) * ofMean / shown)) : 0;
        foreach (ref double index in indices)
        {
            index *= kept;
        }
    }
}
