using System.Numerics;

namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>
/// Additive exponential smoothing with a trend that may fade and a season (Holt 1957; Winters 1960; Gardner &amp; McKenzie 1985):
/// <c>f = l + phi·b + s</c>, <c>e = y − f</c>, <c>l += phi·b + alpha·e</c>, <c>b = phi·b + alpha·beta·e</c>,
/// <c>s += gamma·(1 − alpha)·e</c>. For given parameters the errors are linear in level and trend before the first month, so the best of
/// these solve two equations; the season starts as the decomposition found it. Parameters are searched on a grid, several at once in the
/// lanes of a vector.
/// </summary>
internal static class Smoothing
{
    // Below this share of what it could be, the two states cannot be told apart.
    private const double Singular = 1e-10;

    /// <summary>Sums of squared one-step errors.</summary>
    /// <param name="values">The series.</param>
    /// <param name="seasons">The season at the start, an empty one where there is none.</param>
    /// <param name="grid">Parameters to try.</param>
    /// <param name="tried">Gets the fit of each.</param>
    public static void Try(ReadOnlySpan<double> values, ReadOnlySpan<double> seasons, SmoothingGrid grid, Span<SmoothingStart> tried)
    {
        int lanes = Vector<double>.Count;
        Span<Vector<double>> season = stackalloc Vector<double>[3 * seasons.Length];
        for (int from = 0; from < grid.Count; from += lanes)
        {
            SmoothingSums sums = seasons.Length == 0
                ? SmoothingSums.Plain(values, grid, from)
                : SmoothingSums.Seasonal(values, seasons, season, grid, from);
            for (int lane = 0; lane < lanes && from + lane < grid.Count; lane++)
            {
                tried[from + lane] = Solve(sums, lane, grid.Phi[from + lane] > 0, sums.Origin);
            }
        }
    }

    /// <summary>The months, forecast one by one, and those after them.</summary>
    /// <param name="values">The series.</param>
    /// <param name="seasons">The season at the start, empty where there is none; gets that at the end.</param>
    /// <param name="parameters">Parameters.</param>
    /// <param name="start">Level and trend before the first month.</param>
    /// <param name="fitted">Gets the one-step forecasts; empty where nobody asks.</param>
    /// <param name="means">Gets the forecasts.</param>
    public static void Run(ReadOnlySpan<double> values, Span<double> seasons, SmoothingParameters parameters, SmoothingStart start,
        Span<double> fitted, Span<double> means)
    {
        double level = start.Level;
        double trend = start.Trend;
        double slope = parameters.Alpha * parameters.Beta;
        double seasonal = parameters.Gamma * (1 - parameters.Alpha);
        int place = 0;
        for (int month = 0; month < values.Length; month++)
        {
            double expected = level + (parameters.Phi * trend);
            double forecast = seasons.Length > 0 ? expected + seasons[place] : expected;
            double error = values[month] - forecast;
            level = expected + (parameters.Alpha * error);
            trend = (parameters.Phi * trend) + (slope * error);
            if (seasons.Length > 0)
            {
                seasons[place] += seasonal * error;
                place = place + 1 == seasons.Length ? 0 : place + 1;
            }

            if (fitted.Length > 0)
            {
                fitted[month] = forecast;
            }
        }

        for (int step = 0; step < means.Length; step++)
        {
            trend *= parameters.Phi;
            level += trend;
            means[step] = seasons.Length > 0 ? level + seasons[place] : level;
            place = place + 1 >= seasons.Length ? 0 : place + 1;
        }
    }

    // e = e0 − level·a − trend·b is smallest where its products with a and b are 0.
    private static SmoothingStart Solve(in SmoothingSums sums, int lane, bool hasTrend, double origin)
    {
        double ya = sums.YA[lane], yb = sums.YB[lane], aa = sums.AA[lane], ab = sums.AB[lane], bb = sums.BB[lane];
        double determinant = (aa * bb) - (ab * ab);
        bool both = hasTrend && determinant > Singular * aa * bb;
        double level = both ? ((ya * bb) - (yb * ab)) / determinant : ya / aa;
        double trend = both ? ((yb * aa) - (ya * ab)) / determinant : 0;
        return new SmoothingStart(origin + level, trend, Math.Max(0, sums.YY[lane] - (level * ya) - (trend * yb)));
    }
}
