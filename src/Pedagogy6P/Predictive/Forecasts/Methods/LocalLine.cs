namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>Straight lines through the months around each month, near ones weighted most (tricube weights; Cleveland 1979).</summary>
internal static class LocalLine
{
    /// <summary>Values of the lines.</summary>
    /// <param name="values">The series.</param>
    /// <param name="half">Months to each side that count.</param>
    /// <param name="line">Gets the value of each month's line there.</param>
    public static void Smooth(ReadOnlySpan<double> values, int half, Span<double> line)
    {
        Span<double> weights = stackalloc double[half + 1];
        for (int distance = 0; distance <= half; distance++)
        {
            double share = distance / (half + 1.0);
            double rest = 1 - (share * share * share);
            weights[distance] = rest * rest * rest;
        }

        for (int month = 0; month < values.Length; month++)
        {
            int from = Math.Max(0, month - half);
            int to = Math.Min(values.Length - 1, month + half);
            double w = 0, x = 0, y = 0, xx = 0, xy = 0;
            for (int near = from; near <= to; near++)
            {
                int distance = near - month;
                double weight = weights[Math.Abs(distance)];
                w += weight;
                x += weight * distance;
                y += weight * values[near];
                xx += weight * distance * distance;
                xy += weight * distance * values[near];
            }

            double determinant = (w * xx) - (x * x);
            line[month] = determinant > 1e-9 ? ((xx * y) - (x * xy)) / determinant : y / w;
        }
    }
}
