using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Predictive.Roles;

/// <summary>
/// Yearly growth of monthly counts: β of log μ = α + β·years + two yearly harmonics, by quasi-likelihood with a variance in proportion to μ
/// (McCullagh and Nelder 1989, section 9.2). The standard error is widened where errors of one month carry on into the next.
/// </summary>
/// <param name="Slope">β, a natural logarithm a year.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Freedom">Degrees of freedom of it.</param>
internal readonly record struct LogLinearTrend(double Slope, double StandardError, int Freedom)
{
    private const int Parameters = 6, FewestMonths = 24, MostSteps = 50;
    private const double MonthsAYear = 12, Tolerance = 1e-10, Largest = 300, LagBias = 5, MostLag = 0.9, LeastMean = 0.5;

    /// <summary>The trend of counts, one a month; NaN where a month is not known. Null where fewer than 24 months are, or all are
    /// 0.</summary>
    public static LogLinearTrend? Of(IReadOnlyList<double> counts)
    {
        int[] months = [.. Enumerable.Range(0, counts.Count).Where(month => double.IsFinite(counts[month]))];
        if (months.Length < FewestMonths || !months.Any(month => counts[month] > 0))
        {
            return null;
        }

        Matrix<double> design = DenseMatrix.OfRowArrays(months.Select(month => Row(month, counts.Count)));
        Vector<double> values = DenseVector.OfEnumerable(months.Select(month => counts[month]));
        Vector<double> means = values.PointwiseMaximum(LeastMean);
        Vector<double> found = DenseVector.Create(Parameters, 0);
        for (int step = 0; step < MostSteps; step++)
        {
            Vector<double> working = means.PointwiseLog() + (values - means).PointwiseDivide(means);
            Vector<double> next = Weighted(design, means).Cholesky()
                .Solve(design.TransposeThisAndMultiply(means.PointwiseMultiply(working)));
            double moved = (next - found).AbsoluteMaximum();
            found = next;
            means = (design * found).PointwiseMaximum(-Largest).PointwiseMinimum(Largest).PointwiseExp();
            if (moved < Tolerance)
            {
                break;
            }
        }

        Vector<double> errors = (values - means).PointwiseDivide(means.PointwiseSqrt());
        int freedom = months.Length - Parameters;
        double dispersion = errors.DotProduct(errors) / freedom;
        double variance = dispersion * Weighted(design, means).Cholesky().Solve(DenseMatrix.CreateIdentity(Parameters))[1, 1];
        double slope = found[1], standardError = Math.Sqrt(variance * Inflation(errors));
        return double.IsFinite(slope) && double.IsFinite(standardError) ? new LogLinearTrend(slope, standardError, freedom) : null;
    }

    /// <summary>Bounds of the slope less another one that is as good as known.</summary>
    /// <param name="other">The other slope.</param>
    /// <param name="level">Level of the interval.</param>
    /// <param name="leastError">A standard error found in another way; the larger one counts.</param>
    public Interval Beyond(double other, double level, double leastError = 0)
    {
        double width = Math.Max(StandardError, leastError) * StudentT.InvCDF(0, 1, Freedom, (1 + level) / 2);
        return new Interval(Slope - other, Slope - other - width, Slope - other + width);
    }

    private static double[] Row(int month, int months)
    {
        double angle = Math.Tau * month / MonthsAYear;
        double years = (month - ((months - 1) / 2.0)) / MonthsAYear;
        return [1, years, Math.Sin(angle), Math.Cos(angle), Math.Sin(2 * angle), Math.Cos(2 * angle)];
    }

    private static Matrix<double> Weighted(Matrix<double> design, Vector<double> weights) =>
        design.TransposeThisAndMultiply(DenseMatrix.OfDiagonalVector(weights) * design);

    // (1 + ρ) ÷ (1 − ρ) for a first-order correlation ρ of errors, which residuals tell too small by about 5 ÷ n.
    private static double Inflation(Vector<double> errors)
    {
        double along = 0, total = errors.DotProduct(errors);
        for (int month = 1; month < errors.Count; month++)
        {
            along += errors[month] * errors[month - 1];
        }

        double lag = total > 0 ? Math.Clamp((along / total) + (LagBias / errors.Count), 0, MostLag) : 0;
        return (1 + lag) / (1 - lag);
    }
}
