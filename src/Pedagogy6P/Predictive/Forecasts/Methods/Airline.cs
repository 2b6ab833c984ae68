using System.Numerics;

namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>
/// ARIMA(0,1,1)(0,1,1), the airline model of Box &amp; Jenkins (1976), in logarithms where every value is above 0: the change from month
/// to month of the change from cycle to cycle is <c>w = e − theta·e₁ − Theta·e₁₂ + theta·Theta·e₁₃</c>; both parameters by conditional
/// least squares on a grid, several at once in the lanes of a vector.
/// </summary>
internal sealed class Airline : ISeriesMethod
{
    private static readonly double[] Thetas = new double[126 + Vector<double>.Count];
    private static readonly double[] SeasonalThetas = new double[126 + Vector<double>.Count];

    static Airline()
    {
        int next = 0;
        for (int theta = -3; theta <= 10; theta++)
        {
            for (int seasonal = 1; seasonal <= 9; seasonal++)
            {
                Thetas[next] = Math.Min(theta / 10.0, 0.99);
                SeasonalThetas[next++] = seasonal / 10.0;
            }
        }
    }

    public ForecastMethod Method => ForecastMethod.Airline;

    // Two and a half cycles: one is lost to the changes.
    public bool Serves(SeriesView view) => view.Seasons.Length > 1 && 2 * view.Length >= 5 * view.Seasons.Length;

    public void Forecast(SeriesView view, Span<double> means, Span<double> fitted)
    {
        int period = view.Seasons.Length;
        int lost = period + 1;
        double[] values = new double[view.Length + means.Length];
        view.Scaled.CopyTo(values, 0);
        double[] changes = new double[values.Length - lost];
        for (int month = lost; month < view.Length; month++)
        {
            changes[month - lost] = values[month] - values[month - 1] - values[month - period] + values[month - lost];
        }

        int known = view.Length - lost;
        (double theta, double seasonal) = Best(changes.AsSpan(0, known), period);
        double[] errors = new double[changes.Length];
        fitted[..Math.Min(fitted.Length, lost)].Fill(double.NaN);
        for (int place = 0; place < errors.Length; place++)
        {
            double expected = (place > 0 ? -theta * errors[place - 1] : 0)
                - (place >= period ? seasonal * errors[place - period] : 0)
                + (place > period ? theta * seasonal * errors[place - period - 1] : 0);
            int month = place + lost;
            double forecast = expected + values[month - 1] + values[month - period] - values[month - lost];
            if (place < known)
            {
                errors[place] = changes[place] - expected;
                if (fitted.Length > 0)
                {
                    fitted[month] = view.FromScaled(forecast);
                }
            }
            else
            {
                values[month] = forecast;
                means[place - known] = view.FromScaled(forecast);
            }
        }
    }

    private static (double Theta, double Seasonal) Best(ReadOnlySpan<double> changes, int period)
    {
        Vector<double>[] errors = new Vector<double>[changes.Length + period + 1];
        int best = 0;
        double least = double.PositiveInfinity;
        int lanes = Vector<double>.Count;
        for (int from = 0; from < Thetas.Length - lanes; from += lanes)
        {
            Vector<double> theta = new(Thetas, from);
            Vector<double> seasonal = new(SeasonalThetas, from);
            Vector<double> both = theta * seasonal;
            Vector<double> squares = default;
            Vector<double> last = default;
            for (int place = 0; place < changes.Length; place++)
            {
                // The first period + 1 errors are those before the series, all 0.
                Vector<double> error = new Vector<double>(changes[place]) + (seasonal * errors[place + 1]) - (both * errors[place])
                    + (theta * last);
                errors[place + period + 1] = error;
                last = error;
                squares += error * error;
            }

            for (int lane = 0; lane < lanes && from + lane < Thetas.Length - lanes; lane++)
            {
                (best, least) = squares[lane] < least ? (from + lane, squares[lane]) : (best, least);
            }
        }

        return (Thetas[best], SeasonalThetas[best]);
    }
}
