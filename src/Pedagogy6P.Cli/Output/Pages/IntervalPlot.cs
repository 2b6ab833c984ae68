using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Cli.Output.Pages;

/// <summary>Estimates with their intervals, one a line, and a number to hold them against as a dashed line.</summary>
internal static class IntervalPlot
{
    private const double Width = 700, LeastNumbers = 190, Character = 7.2, Row = 26, Top = 12, Bottom = 26, Side = 9;

    /// <param name="title">What the picture shows, for screen readers.</param>
    /// <param name="rows">Names and intervals; one whose bounds are infinite is drawn without its line.</param>
    /// <param name="against">Where the dashed line stands.</param>
    /// <param name="names">Room for the names, in pixels.</param>
    /// <param name="strongFirst">Whether the first row is the one that the others are held against.</param>
    /// <param name="speech">Words and numbers of the reader.</param>
    /// <param name="figures">Writes an estimate with its interval; three decimals where it is left out.</param>
    public static string Draw(string title, IReadOnlyList<(string Name, Interval Value)> rows, double against, double names,
        bool strongFirst, ReportSpeech speech, Func<Interval, string>? figures = null)
    {
        figures ??= value => Text(value, speech);
        double height = Top + (Row * rows.Count) + Bottom, bottom = height - Bottom;
        double[] shown = [against, .. rows.SelectMany(row => new[] { row.Value.Lower, row.Value.Estimate, row.Value.Upper })
            .Where(double.IsFinite)];
        double low = shown.Min(), high = shown.Max(), margin = 0.03 * (high - low);
        double numbers = Math.Max(LeastNumbers, Character * rows.Max(row => figures(row.Value).Length));
        var axis = new Axis(low - margin, high + margin, names, Width - names - numbers);
        var picture = new Picture(Width, height, title, string.Join("; ", rows.Select(row => $"{row.Name}: {figures(row.Value)}")));
        foreach (double tick in axis.Ticks)
        {
            picture.Line("grid", axis.At(tick), Top, axis.At(tick), bottom);
            picture.Text(axis.At(tick), bottom + 16, speech.Tick(Axis.Rounded(tick)), "middle");
        }

        picture.Line("dashed", axis.At(against), Top, axis.At(against), bottom);
        for (int place = 0; place < rows.Count; place++)
        {
            double y = Top + (Row * (place + 0.5));
            (string name, Interval value) = rows[place];
            picture.Text(0, y + 4, name, strong: strongFirst && place == 0);
            if (IsBounded(value))
            {
                picture.Line("whisker", axis.At(value.Lower), y, axis.At(value.Upper), y);
            }

            picture.Square(axis.At(value.Estimate), y, Side);
            picture.Text(Width, y + 4, figures(value), "end");
        }

        return picture.Finish();
    }

    /// <summary>An interval as text; without bounds it says that there are none yet.</summary>
    public static string Bounds(Interval value, ReportSpeech speech) =>
        IsBounded(value) ? speech.Interval(value.Lower, value.Upper) : speech.Say("none yet");

    private static bool IsBounded(Interval value) => double.IsFinite(value.Lower) && double.IsFinite(value.Upper);

    private static string Text(Interval value, ReportSpeech speech) => $"{speech.Number(value.Estimate)} [{Bounds(value, speech)}]";
}
