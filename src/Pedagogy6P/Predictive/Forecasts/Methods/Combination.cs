namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>
/// The mean of several methods month by month without the highest and the lowest of them: combining forecasts errs less than the best of
/// them chosen, and simple means are hard to beat (Bates &amp; Granger 1969; Makridakis &amp; Hibon 2000; Petropoulos &amp; Svetunkov
/// 2020).
/// </summary>
internal sealed class Combination : ISeriesMethod
{
    private const int FewestToTrim = 4;

    public ForecastMethod Method => ForecastMethod.Combination;

    /// <summary>The methods that are combined, as far as they serve.</summary>
    public static IReadOnlyList<ISeriesMethod> Parts { get; } =
    [
        new SeasonalSmoothing(), new Autoregression(), new Theta(), new DynamicTheta(), new DampedTrend(), new PairedMonths(),
        new Airline(), new FewMonths(),
    ];

    public bool Serves(SeriesView view) => true;

    public void Forecast(SeriesView view, Span<double> means, Span<double> fitted)
    {
        double[] ahead = new double[Parts.Count * means.Length];
        double[] within = new double[Parts.Count * fitted.Length];
        Rows(view, ahead, within);
        Middle(ahead, means);
        Middle(within, fitted);
    }

    /// <summary>What each method says, one row for each; NaN where it does not serve.</summary>
    /// <param name="view">The series.</param>
    /// <param name="ahead">Gets the forecasts.</param>
    /// <param name="within">Gets the one-step forecasts; empty where nobody asks.</param>
    public static void Rows(SeriesView view, Span<double> ahead, Span<double> within)
    {
        int steps = ahead.Length / Parts.Count;
        int months = within.Length / Parts.Count;
        for (int part = 0; part < Parts.Count; part++)
        {
            Span<double> means = ahead.Slice(part * steps, steps);
            Span<double> fitted = within.Slice(part * months, months);
            if (Parts[part].Serves(view))
            {
                Parts[part].Forecast(view, means, fitted);
            }
            else
            {
                means.Fill(double.NaN);
                fitted.Fill(double.NaN);
            }
        }
    }

    /// <summary>Mean of rows, column by column, without the highest and the lowest; NaN where all are.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="middle">Gets the means.</param>
    public static void Middle(ReadOnlySpan<double> rows, Span<double> middle)
    {
        Span<double> sorted = stackalloc double[Parts.Count];
        for (int column = 0; column < middle.Length; column++)
        {
            int count = 0;
            for (int place = column; place < rows.Length; place += middle.Length)
            {
                if (!double.IsNaN(rows[place]))
                {
                    sorted[count++] = rows[place];
                }
            }

            sorted[..count].Sort();
            int cut = count >= FewestToTrim ? 1 : 0;
            double sum = 0;
            foreach (double value in sorted[cut..(count - cut)])
            {
                sum += value;
            }

            middle[column] = count == 0 ? double.NaN : sum / (count - (2 * cut));
        }
    }
}
