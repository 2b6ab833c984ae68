using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Proof.Uplift;

namespace Pedagogy6P.Cli.Output.Uplift;

/// <summary>The uplift curve with its intervals, above the straight line of a random order.</summary>
internal static class UpliftPlot
{
    private const double Width = 560, Height = 340, Left = 74, Right = 24, Top = 14, Bottom = 48;
    private const double TickStep = 0.2;

    public static string Draw(string title, UpliftReport report, ReportSpeech speech)
    {
        UpliftPoint all = report.Curve[^1];
        double low = report.Curve.Min(point => point.Gain.Lower), high = report.Curve.Max(point => point.Gain.Upper);
        double margin = 0.03 * (high - low), floor = Height - Bottom;
        var across = new Axis(0, 1, Left, Width - Left - Right);
        var up = new Axis(low - margin, high + margin, floor, Top - floor);
        var picture = new Picture(Width, Height, title, string.Join("; ", report.Curve.Select(point =>
            $"{speech.Percent(point.Share)}: {speech.Number(point.Gain.Estimate)} "
                + $"[{speech.Interval(point.Gain.Lower, point.Gain.Upper)}]")));
        picture.Path("area", Along(report.Curve, point => point.Gain.Lower, 'M')
            + Along(report.Curve.Reverse(), point => point.Gain.Upper, 'L') + "Z");
        foreach (double tick in up.Ticks)
        {
            picture.Line("grid", Left, up.At(tick), Width - Right, up.At(tick));
            picture.Text(Left - 7, up.At(tick) + 4, speech.Tick(Axis.Rounded(tick)), "end");
        }

        for (double tick = 0; tick <= 1 + (TickStep / 2); tick += TickStep)
        {
            picture.Line("axis", across.At(tick), floor, across.At(tick), floor + 4);
            picture.Text(across.At(tick), floor + 17, speech.Whole((long)Math.Round(100 * tick)), "middle");
        }

        picture.Path("axis", $"M{Picture.N(Left)} {Picture.N(Top)}V{Picture.N(floor)}H{Picture.N(Width - Right)}");
        picture.Line("dashed", across.At(0), up.At(0), across.At(1), up.At(all.Gain.Estimate));
        picture.Path("reach", Along(report.Curve, point => point.Gain.Estimate, 'M'));
        picture.Text((Left + Width - Right) / 2, Height - 8,
            speech.Say("Learners contacted (%), highest expected effect first"), "middle");
        picture.Sideways(13, (Top + floor) / 2, speech.Say("Gain a learner"));
        return picture.Finish();

        string Along(IEnumerable<UpliftPoint> points, Func<UpliftPoint, double> value, char first) => string.Concat(points.Select(
            (point, place) => $"{(place == 0 ? first : 'L')}{Picture.N(across.At(point.Share))} {Picture.N(up.At(value(point)))}"));
    }
}
