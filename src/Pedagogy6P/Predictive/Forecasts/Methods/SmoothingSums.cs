using System.Numerics;

namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>
/// Sums over the months of products of three one-step errors in each lane: <c>Y</c> of the series from states 0, <c>A</c> and <c>B</c> of a
/// series of zeros from level −1 and from trend −1.
/// </summary>
internal readonly ref struct SmoothingSums
{
    public required Vector<double> YY { get; init; }

    public required Vector<double> YA { get; init; }

    public required Vector<double> YB { get; init; }

    public required Vector<double> AA { get; init; }

    public required Vector<double> AB { get; init; }

    public required Vector<double> BB { get; init; }

    /// <summary>What was taken off the series first, so that large levels lose no digits.</summary>
    public required double Origin { get; init; }

    public static SmoothingSums Plain(ReadOnlySpan<double> values, SmoothingGrid grid, int from)
    {
        double origin = values[0];
        Vector<double> alpha = new(grid.Alpha, from);
        Vector<double> slope = alpha * new Vector<double>(grid.Beta, from);
        Vector<double> phi = new(grid.Phi, from);
        Vector<double> one = Vector<double>.One;
        Vector<double> l = default, b = default, la = one, ba = default, lb = default, tb = one;
        Vector<double> yy = default, ya = default, yb = default, aa = default, ab = default, bb = default;
        foreach (double value in values)
        {
            b *= phi;
            l += b;
            Vector<double> e = new Vector<double>(value - origin) - l;
            l += alpha * e;
            b += slope * e;
            ba *= phi;
            la += ba;
            Vector<double> fa = la;
            la -= alpha * fa;
            ba -= slope * fa;
            tb *= phi;
            lb += tb;
            Vector<double> fb = lb;
            lb -= alpha * fb;
            tb -= slope * fb;
            yy += e * e;
            ya += e * fa;
            yb += e * fb;
            aa += fa * fa;
            ab += fa * fb;
            bb += fb * fb;
        }

        return new SmoothingSums { YY = yy, YA = ya, YB = yb, AA = aa, AB = ab, BB = bb, Origin = origin };
    }

    public static SmoothingSums Seasonal(ReadOnlySpan<double> values, ReadOnlySpan<double> seasons, Span<Vector<double>> states,
        SmoothingGrid grid, int from)
    {
        int period = seasons.Length;
        double origin = values[0] - seasons[0];
        Vector<double> alpha = new(grid.Alpha, from);
        Vector<double> slope = alpha * new Vector<double>(grid.Beta, from);
        Vector<double> phi = new(grid.Phi, from);
        Vector<double> one = Vector<double>.One;
        Vector<double> seasonal = new Vector<double>(grid.Gamma, from) * (one - alpha);
        Vector<double> l = default, b = default, la = one, ba = default, lb = default, tb = one;
        Vector<double> yy = default, ya = default, yb = default, aa = default, ab = default, bb = default;
        states.Clear();
        for (int season = 0; season < period; season++)
        {
            states[3 * season] = new Vector<double>(seasons[season]);
        }

        int place = 0;
        foreach (double value in values)
        {
            b *= phi;
            l += b;
            Vector<double> e = new Vector<double>(value - origin) - l - states[place];
            l += alpha * e;
            b += slope * e;
            states[place] += seasonal * e;
            ba *= phi;
            la += ba;
            Vector<double> fa = la + states[place + 1];
            la -= alpha * fa;
            ba -= slope * fa;
            states[place + 1] -= seasonal * fa;
            tb *= phi;
            lb += tb;
            Vector<double> fb = lb + states[place + 2];
            lb -= alpha * fb;
            tb -= slope * fb;
            states[place + 2] -= seasonal * fb;
            yy += e * e;
            ya += e * fa;
            yb += e * fb;
            aa += fa * fa;
            ab += fa * fb;
            bb += fb * fb;
            place = place + 3 == states.Length ? 0 : place + 3;
        }

        return new SmoothingSums { YY = yy, YA = ya, YB = yb, AA = aa, AB = ab, BB = bb, Origin = origin };
    }
}
