namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>The mean of Syntetos &amp; Boylan (2005) and of Teunter, Syntetos &amp; Babai (2011).</summary>
internal sealed class IntermittentMean : ISeriesMethod
{
    // Syntetos, Boylan & Croston (2005): demand is intermittent where it comes less often than every 1.32 months.
    private const double MostOften = 1.32;

    private readonly Croston _boylan = new(Croston.Kind.SyntetosBoylan);
    private readonly Croston _babai = new(Croston.Kind.TeunterSyntetosBabai);

    public ForecastMethod Method => ForecastMethod.Intermittent;

    /// <summary>Whether a series is one of intermittent demand: no value below 0, and 0 often enough.</summary>
    public static bool Is(ReadOnlySpan<double> values)
    {
        int some = 0;
        foreach (double value in values)
        {
            if (value < 0)
            {
                return false;
            }

            some += value > 0 ? 1 : 0;
        }

        return some > 0 && values.Length >= MostOften * some;
    }

    public bool Serves(SeriesView view) => true;

    public void Forecast(SeriesView view, Span<double> means, Span<double> fitted)
    {
        Span<double> other = new double[means.Length];
        Span<double> otherFitted = new double[fitted.Length];
        _boylan.Forecast(view, means, fitted);
        _babai.Forecast(view, other, otherFitted);
        for (int step = 0; step < means.Length; step++)
        {
            means[step] = (means[step] + other[step]) / 2;
        }

        for (int month = 0; month < fitted.Length; month++)
        {
            fitted[month] = (fitted[month] + otherFitted[month]) / 2;
        }
    }
}
