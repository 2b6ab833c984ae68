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

    /// <summary>Akaike's information criterion with the correction for few months (Hurvich &amp; Tsai 1989), but for constants.</summary>
    /// <param name="squares">Sum of squared errors.</param>
    /// <param name="months">Number of errors.</param>
    /// <param name="parameters">Number of parameters, starting states and variance included.</param>
    public static double Aicc(double squares, int months, int parameters) =>
        (months * Math.Log(Math.Max(squares, double.Epsilon) / months)) + (2 * parameters)
        + (2.0 * parameters * (parameters + 1) / Math.Max(1, months - parameters - 1));
}
