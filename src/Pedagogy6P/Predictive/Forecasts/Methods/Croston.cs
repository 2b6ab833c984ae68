namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>
/// Demand that is 0 in many months: its size when there is any, and how rare that is, smoothed apart. Croston (1972) smooths the size and
/// the months between; Syntetos &amp; Boylan (2005) take off half the smoothing share, which Croston's ratio is too high by; Teunter,
/// Syntetos &amp; Babai (2011) smooth the chance of any demand every month, so that demand which stops fades.
/// </summary>
internal sealed class Croston : ISeriesMethod
{
    private const double Share = 0.1;

    private readonly Kind _kind;

    public Croston(Kind kind) => _kind = kind;

    internal enum Kind
    {
        Croston,
        SyntetosBoylan,
        TeunterSyntetosBabai,
    }

    public ForecastMethod Method => _kind switch
    {
        Kind.SyntetosBoylan => ForecastMethod.SyntetosBoylan,
        Kind.TeunterSyntetosBabai => ForecastMethod.TeunterSyntetosBabai,
        _ => ForecastMethod.Croston,
    };

    public bool Serves(SeriesView view) => true;

    public void Forecast(SeriesView view, Span<double> means, Span<double> fitted)
    {
        (double size, double gap) = Start(view);
        double chance = 1 / gap;
        double since = 1;
        for (int month = 0; month < view.Length; month++)
        {
            if (fitted.Length > 0)
            {
                fitted[month] = Rate(size, gap, chance);
            }

            double value = view.Values[month];
            chance += Share * ((value != 0 ? 1 : 0) - chance);
            if (value != 0)
            {
                size += Share * (value - size);
                gap += Share * (since - gap);
                since = 0;
            }

            since++;
        }

        means.Fill(Rate(size, gap, chance));
    }

    private double Rate(double size, double gap, double chance) => _kind switch
    {
        Kind.SyntetosBoylan => (1 - (Share / 2)) * size / gap,
        Kind.TeunterSyntetosBabai => size * chance,
        _ => size / gap,
    };

    private static (double Size, double Gap) Start(SeriesView view)
    {
        double sum = 0;
        int count = 0;
        foreach (double value in view.Values)
        {
            sum += value;
            count += value != 0 ? 1 : 0;
        }

        return count == 0 ? (0, 1) : (sum / count, (double)view.Length / count);
    }
}
