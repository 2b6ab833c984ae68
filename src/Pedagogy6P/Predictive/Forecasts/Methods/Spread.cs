namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>How far values ahead lie from their forecasts.</summary>
internal static class Spread
{
    // Errors of months ahead on the stand-ins, over their deviations, lie as this share of Student's t with these degrees of freedom.
    private const double Freedom = 4;
    private const double Share = 0.838;

    // What parameters that were found in few months are wrong by grows with the months ahead (Chatfield 1993).
    private const double Unsure = 500;
    private const double FewestMonths = 60;

    // A season that was seen twice is half noise; of three cycles the errors show it.
    private const double SeasonIsKnown = 3;

    /// <summary>Standard deviations of the months ahead, in logarithms where the series is.</summary>
    /// <param name="view">The series.</param>
    /// <param name="deviations">Gets the deviations.</param>
    /// <param name="method">The method, null for the combination.</param>
    public static void Deviations(SeriesView view, Span<double> deviations, ISeriesMethod? method)
    {
        if (method is IntermittentMean or Croston)
        {
            deviations.Fill(Around(view.Scaled));
        }
        else if (view.Length >= FewMonths.Most)
        {
            SeasonalSmoothing.Deviations(view, deviations);
            double months = Math.Max(view.Length, FewestMonths);
            double cycles = (double)view.Length / view.Seasons.Length;
            double season = view.IsSeasonal ? Math.Max(0, (SeasonIsKnown - cycles) / 2) : 0;
            for (int step = 0; step < deviations.Length; step++)
            {
                deviations[step] *= Math.Sqrt(1 + season + (Unsure * (step + 1) / (months * months)));
            }
        }
        else
        {
            double squares = view.Length == 1 ? view.Scaled[0] * view.Scaled[0] : 0;
            for (int month = 1; month < view.Length; month++)
            {
                squares += Math.Pow(view.Scaled[month] - view.Scaled[month - 1], 2) / (view.Length - 1);
            }

            for (int step = 0; step < deviations.Length; step++)
            {
                deviations[step] = Math.Sqrt(squares * (step + 1));
            }
        }
    }

    /// <summary>How many deviations an interval reaches to each side.</summary>
    /// <param name="level">Its level.</param>
    public static double Reach(double level) =>
        Share * MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, Freedom, (1 + level) / 2);

    private static double Around(ReadOnlySpan<double> values)
    {
        double mean = 0;
        foreach (double value in values)
        {
            mean += value / values.Length;
        }

        double squares = 0;
        foreach (double value in values)
        {
            squares += (value - mean) * (value - mean) / Math.Max(1, values.Length - 1);
        }

        return Math.Sqrt(squares);
    }
}
