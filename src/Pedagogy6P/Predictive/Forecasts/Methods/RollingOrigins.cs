namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>
/// Forecasts made as if the last months were not known yet (Tashman 2000): from 18, 12 and 6 months before the end, in long series from 36
/// and 24 too, at most the horizon ahead. They tell which method errs least, and how far intervals must be stretched.
/// </summary>
internal sealed class RollingOrigins
{
    private const int Cycles = 2;

    // From so many known months on, origins further back are worth their time.
    private const int Plenty = 84;
    private const int Recent = 18;

    // A single method is taken where it errs half as much as the combination; found on the stand-ins, where larger shares cost accuracy.
    private const double Clearly = 0.5;

    private static readonly int[] HeldBack = [36, 24, 18, 12, 6];

    private readonly Stretch _stretch;

    private RollingOrigins(int best, Stretch stretch)
    {
        Best = best;
        _stretch = stretch;
    }

    /// <summary>Place of the part that errs clearly less than the combination; -1 where none does.</summary>
    public int Best { get; }

    /// <summary>Rolls through a series.</summary>
    /// <param name="values">The series.</param>
    /// <param name="period">Months of a cycle.</param>
    /// <param name="horizon">Months ahead.</param>
    /// <param name="method">The method to judge; null for the combination and its parts.</param>
    public static RollingOrigins Of(ReadOnlySpan<double> values, int period, int horizon, ISeriesMethod? method)
    {
        int parts = method is null ? Combination.Parts.Count : 0;
        Span<double> errors = stackalloc double[parts + 1];
        Span<int> counts = stackalloc int[parts + 1];
        var stretch = new Stretch();
        double[] rows = new double[(parts + 1) * horizon];
        double[] deviations = new double[horizon];
        foreach (int held in HeldBack)
        {
            int known = values.Length - held;
            if (known < Math.Max(held > Recent ? Plenty : Cycles * period, FewMonths.Most))
            {
                continue;
            }

            int steps = Math.Min(held, horizon);
            var view = new SeriesView(values[..known], period);
            Span<double> ahead = rows.AsSpan(0, (parts + 1) * steps);
            Span<double> judged = ahead[(parts * steps)..];
            if (method is null)
            {
                Combination.Rows(view, ahead[..(parts * steps)], []);
                Combination.Middle(ahead[..(parts * steps)], judged);
            }
            else
            {
                StandIn.For(method, view).Forecast(view, judged, []);
            }

            Spread.Deviations(view, deviations.AsSpan(0, steps), method);
            for (int step = 0; step < steps; step++)
            {
                double actual = values[known + step];
                for (int row = 0; row <= parts; row++)
                {
                    double error = view.ScaledError(actual, ahead[(row * steps) + step]);
                    errors[row] += double.IsNaN(error) ? 0 : Math.Abs(error) / steps;
                    counts[row] += double.IsNaN(error) ? 0 : 1;
                }

                stretch.Add(step, view.ScaledError(actual, judged[step]), deviations[step]);
            }
        }

        return new RollingOrigins(Least(errors, counts), stretch);
    }

    /// <summary>
    /// Whether a method's squared errors from the last origins are smaller than another's; false before there are origins. Squares, because
    /// where most months are 0 the smallest absolute errors are those of a forecast of 0.
    /// </summary>
    public static bool ErrsLess(ReadOnlySpan<double> values, int period, int horizon, ISeriesMethod method, ISeriesMethod other)
    {
        double less = 0;
        double[] means = new double[horizon];
        foreach (int held in HeldBack)
        {
            int known = values.Length - held;
            if (held <= Recent && known >= Cycles * period)
            {
                var view = new SeriesView(values[..known], period);
                Span<double> ahead = means.AsSpan(0, Math.Min(held, horizon));
                less += Squares(StandIn.For(other, view), view, values[known..], ahead)
                    - Squares(StandIn.For(method, view), view, values[known..], ahead);
            }
        }

        return less > 0;
    }

    /// <summary>How many times the deviations of exponential smoothing the errors are.</summary>
    /// <param name="step">Months after the next one.</param>
    public double StretchAt(int step) => _stretch.At(step);

    private static double Squares(ISeriesMethod method, SeriesView view, ReadOnlySpan<double> actuals, Span<double> ahead)
    {
        method.Forecast(view, ahead, []);
        double squares = 0;
        for (int step = 0; step < ahead.Length; step++)
        {
            squares += Math.Pow(actuals[step] - Math.Max(0, ahead[step]), 2);
        }

        return squares;
    }

    private static int Least(ReadOnlySpan<double> errors, ReadOnlySpan<int> counts)
    {
        int best = -1;
        double least = Clearly * errors[^1];
        for (int part = 0; part < errors.Length - 1; part++)
        {
            (best, least) = counts[part] == counts[^1] && errors[part] < least ? (part, errors[part]) : (best, least);
        }

        return best;
    }
}
