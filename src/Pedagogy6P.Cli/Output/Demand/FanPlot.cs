using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Predictive.Forecasts;
using Pedagogy6P.Predictive.Hierarchies;

namespace Pedagogy6P.Cli.Output.Demand;

/// <summary>A series with what is expected of it, as a fan.</summary>
internal static class FanPlot
{
    private const double Width = 460, Height = 210, Left = 52, Right = 10, Top = 28, Bottom = 26;
    private const int MostHistory = 60, LongestTitle = 62, JanuaryStep = 12;

    public static string Draw(ForecastNode node, DemandSpeech speech)
    {
        double[] past = [.. node.History.Values.TakeLast(MostHistory)];
        int months = past.Length + node.Means.Length;
        ForecastBand? widest = node.Bands.LastOrDefault();
        double high = past.Where(double.IsFinite).Concat(node.Means).Concat(widest is null ? [] : widest.Upper.AsEnumerable())
            .DefaultIfEmpty(0).Max(), floor = Height - Bottom;
        var across = new Axis(0, Math.Max(1, months - 1), Left, Width - Left - Right);
        var up = new Axis(0, high > 0 ? 1.05 * high : 1, floor, Top - floor);
        string name = DemandWords.NameOf(node.Node, speech);
        var picture = new Picture(Width, Height, name, speech.Bounds(DemandForecast.LevelAhead(node)));
        picture.Text(0, 14, name.Length > LongestTitle ? $"{name[..LongestTitle]}…" : name, strong: true);
        foreach (double tick in up.Ticks)
        {
            picture.Line("grid", Left, up.At(tick), Width - Right, up.At(tick));
            picture.Text(Left - 6, up.At(tick) + 4, speech.Tick(Axis.Rounded(tick)), "end");
        }

        DateOnly first = node.History.FirstMonth.AddMonths(node.History.Values.Length - past.Length);
        for (int month = (JanuaryStep + 1 - first.Month) % JanuaryStep; month < months; month += JanuaryStep)
        {
            picture.Line("axis", across.At(month), floor, across.At(month), floor + 4);
            picture.Text(across.At(month), floor + 17, FormattableString.Invariant($"{first.AddMonths(month).Year}"), "middle");
        }

        foreach (ForecastBand band in node.Bands.Reverse())
        {
            picture.Path("fan", Along(band.Lower, past.Length, 'M') + Along(Backwards(band.Upper), -1, 'L') + "Z");
        }

        picture.Path("axis", $"M{Picture.N(Left)} {Picture.N(Top)}V{Picture.N(floor)}H{Picture.N(Width - Right)}");
        picture.Path("past", Known(past));
        picture.Path("mean", Along(node.Means, past.Length, 'M'));
        return picture.Finish();

        string Point(char sign, double month, double value) => $"{sign}{Picture.N(across.At(month))} {Picture.N(up.At(value))}";

        // A start below 0 stands for bounds that run back from the end.
        string Along(IEnumerable<double> values, int start, char sign) => string.Concat(values.Select((value, place) =>
            Point(place == 0 ? sign : 'L', start >= 0 ? start + place : months - 1 - place, value)));

        static IEnumerable<double> Backwards(IEnumerable<double> values) => values.Reverse();

        string Known(double[] values) => string.Concat(values.Select((value, place) => !double.IsFinite(value) ? ""
            : Point(place > 0 && double.IsFinite(values[place - 1]) ? 'L' : 'M', place, value)));
    }
}
