namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>
/// The one step of the level that explains a series best beside a season and a straight line, by least squares: a season that is estimated
/// without the step takes a part of it and hides it (Chen &amp; Liu 1993 estimate both together for the same reason).
/// </summary>
internal static class LevelStep
{
    // In three cycles a straight line can stand for a step between two of them, so there is none before.
    private const int CyclesForLine = 4;

    // Least size of a step, in standard deviations of its estimate.
    private const double Clear = 6;

    // What is left of a walk stays from month to month; around a step it does not. Most of the correlation of months one apart.
    private const double MostCarried = 0.4;

    /// <summary>The step; null where none is clear.</summary>
    /// <param name="values">The series, in logarithms where seasons multiply, at least two months long.</param>
    /// <param name="period">Months of a cycle.</param>
    /// <param name="margin">Months that lie on either side of it at least.</param>
    public static Disturbance? Find(ReadOnlySpan<double> values, int period, int margin)
    {
        int months = values.Length;
        int cycle = months >= 2 * period ? period : 1;
        double[] rest = values.ToArray();
        double[] line = months >= CyclesForLine * period ? LeastSquares.Months(months) : new double[months];
        LeastSquares.TakeOffMeans(rest, cycle);
        LeastSquares.TakeOffMeans(line, cycle);
        double lineSquares = Math.Max(LeastSquares.Product(line, line), double.Epsilon);
        Subtract(rest, line, LeastSquares.Product(line, rest) / lineSquares);
        (Disturbance step, double taken) = MostTaking(rest, line, lineSquares, cycle, margin);
        double[] stepped = new double[months];
        stepped.AsSpan(step.Month).Fill(step.Size);
        LeastSquares.TakeOffMeans(stepped, cycle);
        Subtract(stepped, line, LeastSquares.Product(line, stepped) / lineSquares);
        Subtract(rest, stepped, 1);
        double left = LeastSquares.Product(rest, rest);
        double carried = LeastSquares.Product(rest.AsSpan(1), rest.AsSpan(0, months - 1));
        double variance = left / Math.Max(1, months - cycle - 2);
        return taken > Clear * Clear * variance && carried < MostCarried * left ? step : null;
    }

    // Squares that a step at a month takes off, from the end: what it has in common with the rest and the line, and how many of its months
    // lie in each of the cycle, whose means are taken off.
    private static (Disturbance Step, double Taken) MostTaking(double[] rest, double[] line, double lineSquares, int cycle, int margin)
    {
        int months = rest.Length;
        Span<int> counts = stackalloc int[cycle];
        double shared = 0;
        double along = 0;
        double inMeans = 0;
        (Disturbance Step, double Taken) most = default;
        for (int month = months - 1; month >= margin; month--)
        {
            shared += rest[month];
            along += line[month];
            int place = month % cycle;
            inMeans += ((2.0 * counts[place]) + 1) / (((months - 1 - place) / cycle) + 1);
            counts[place]++;
            double squares = months - month - inMeans - (along * along / lineSquares);
            double taken = squares > 0 ? shared * shared / squares : 0;
            if (months - month >= margin && taken > most.Taken)
            {
                most = (new Disturbance(month, true, shared / squares), taken);
            }
        }

        return most;
    }

    private static void Subtract(double[] values, double[] other, double times)
    {
        for (int month = 0; month < values.Length; month++)
        {
            values[month] -= times * other[month];
        }
    }
}
