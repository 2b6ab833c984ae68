namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>What least squares say about a series.</summary>
internal static class LeastSquares
{
    /// <summary>Slope of the straight line through all months.</summary>
    public static double Slope(ReadOnlySpan<double> values)
    {
        double centre = (values.Length - 1) / 2.0;
        double products = 0;
        double squares = 0;
        for (int month = 0; month < values.Length; month++)
        {
            products += (month - centre) * values[month];
            squares += (month - centre) * (month - centre);
        }

        return squares > 0 ? products / squares : 0;
    }

    /// <summary>The numbers 0, 1, 2, … of months.</summary>
    /// <param name="count">How many.</param>
    public static double[] Months(int count)
    {
        double[] months = new double[count];
        for (int month = 0; month < count; month++)
        {
            months[month] = month;
        }

        return months;
    }

    /// <summary>Takes the mean of each month of a cycle off values: what least squares leave beside a season.</summary>
    /// <param name="values">The values.</param>
    /// <param name="cycle">Months of the cycle.</param>
    public static void TakeOffMeans(Span<double> values, int cycle)
    {
        for (int place = 0; place < cycle; place++)
        {
            double sum = 0;
            int count = 0;
            for (int month = place; month < values.Length; month += cycle)
            {
                sum += values[month];
                count++;
            }

            for (int month = place; month < values.Length; month += cycle)
            {
                values[month] -= sum / count;
            }
        }
    }

    /// <summary>Sum of products of two rows of values as long as each other.</summary>
    public static double Product(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        double sum = 0;
        for (int month = 0; month < one.Length; month++)
        {
            sum += one[month] * other[month];
        }

        return sum;
    }

    /// <summary>Akaike's information criterion with the correction for few months (Hurvich &amp; Tsai 1989), but for constants.</summary>
    /// <param name="squares">Sum of squared errors.</param>
    /// <param name="months">Number of errors.</param>
    /// <param name="parameters">Number of parameters, starting states and variance included.</param>
    public static double Aicc(double squares, int months, int parameters) =>
        (months * Math.Log(Math.Max(squares, double.Epsilon) / months)) + (2 * parameters)
        + (2.0 * parameters * (parameters + 1) / Math.Max(1, months - parameters - 1));
}
