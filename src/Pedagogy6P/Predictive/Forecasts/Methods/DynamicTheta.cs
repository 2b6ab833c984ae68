namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>
/// The dynamic optimised Theta model of Fiorucci, Pellegrini, Louzada, Petropoulos &amp; Koehler (2016) on the values without their season:
/// a simply smoothed level and a share of the straight line through the months so far, both shares by least squares.
/// </summary>
internal sealed class DynamicTheta : ISeriesMethod
{
    // The first errors, while the line is not yet one, say nothing about the shares.
    private const int FirstError = 3;

    private static readonly double[] Thetas = [1, 1.25, 1.5, 2, 2.5, 3, 4, 6, 10];
    private static readonly double[] Alphas = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99];

    public ForecastMethod Method => ForecastMethod.DynamicTheta;

    public void Forecast(SeriesView view, Span<double> means, Span<double> fitted)
    {
        double[] values = view.Plain;
        double[] intercepts = new double[values.Length + 1];
        double[] slopes = new double[values.Length + 1];
        double mean = 0;
        for (int month = 0; month < values.Length; month++)
        {
            mean = Extend(values[month], month, mean, slopes[month], out intercepts[month + 1], out slopes[month + 1]);
        }

        (double alpha, double weight) = Best(values, intercepts, slopes);
        double level = values[0];
        double rest = 1;
        for (int month = 0; month < values.Length; month++)
        {
            if (fitted.Length > 0)
            {
                double line = month == 0 ? 0 : Line(alpha, rest, intercepts[month], slopes[month]);
                fitted[month] = view.FromPlain(level + (month == 0 ? 0 : weight * line), month);
            }

            level += month == 0 ? 0 : alpha * (values[month] - level);
            rest *= 1 - alpha;
        }

        (double intercept, double slope) = (intercepts[^1], slopes[^1]);
        for (int step = 0; step < means.Length; step++)
        {
            int month = values.Length + step;
            double forecast = level + (weight * Line(alpha, rest, intercept, slope));
            means[step] = view.FromPlain(forecast, month);
            level += alpha * (forecast - level);
            rest *= 1 - alpha;
            mean = Extend(forecast, month, mean, slope, out intercept, out slope);
        }
    }

    // Recursions of the straight line through the first months (their equations 8 and 9).
    private static double Extend(double value, int month, double mean, double slopeBefore, out double intercept, out double slope)
    {
        double count = month + 1;
        slope = month == 0 ? 0 : (((count - 2) * slopeBefore) + (6 / count * (value - mean))) / (count + 1);
        double next = ((month * mean) + value) / count;
        intercept = next - ((count + 1) / 2 * slope);
        return next;
    }

    private static double Line(double alpha, double rest, double intercept, double slope) =>
        (rest * intercept) + ((1 - (rest * (1 - alpha))) / alpha * slope);

    private static (double Alpha, double Weight) Best(double[] values, double[] intercepts, double[] slopes)
    {
        (double Alpha, double Weight) best = (Alphas[^1], 0);
        double least = double.PositiveInfinity;
        foreach (double alpha in Alphas)
        {
            // The squares are a quadratic in the weight, so one pass serves every theta.
            double level = values[0];
            double rest = 1 - alpha;
            double ee = 0, el = 0, ll = 0;
            for (int month = 1; month < values.Length; month++)
            {
                double error = values[month] - level;
                if (month >= FirstError)
                {
                    double line = Line(alpha, rest, intercepts[month], slopes[month]);
                    ee += error * error;
                    el += error * line;
                    ll += line * line;
                }

                level += alpha * error;
                rest *= 1 - alpha;
            }

            foreach (double theta in Thetas)
            {
                double weight = 1 - (1 / theta);
                double squares = ee - (2 * weight * el) + (weight * weight * ll);
                (best, least) = squares < least ? ((alpha, weight), squares) : (best, least);
            }
        }

        return best;
    }
}
