namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>
/// How far an interval reaches at most: half as far again as the series, without its season, ever moved in as many months. Errors on a few
/// rolling origins across one step would else stretch deviations which that step has widened already.
/// </summary>
internal static class Movements
{
    private const double Further = 1.5;

    /// <summary>The farthest reach of each month ahead, as scaled errors are.</summary>
    /// <param name="view">The series.</param>
    /// <param name="farthest">Gets the reaches, the month after the series first.</param>
    public static void Farthest(SeriesView view, Span<double> farthest)
    {
        ReadOnlySpan<double> values = view.Adjusted;
        double most = view.Length == 1 ? double.PositiveInfinity : 0;
        for (int step = 1; step <= farthest.Length; step++)
        {
            for (int month = step; month < values.Length; month++)
            {
                most = Math.Max(most, Math.Abs(values[month] - values[month - step]));
            }

            // Beyond the months that were seen moves grow as those of a random walk do.
            farthest[step - 1] = Further * most * Math.Sqrt(Math.Max(1, (double)step / Math.Max(1, values.Length - 1)));
        }
    }
}
