using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Proof.Pooling;

namespace Pedagogy6P.Cli.Output.Evidence;

/// <summary>
/// Studies with their intervals, squares as large as their share, and under them the pooled estimate as a diamond and the interval for a
/// further setting as a bar (Lewis and Clarke, 2001). What lies beyond the picture ends in an arrow.
/// </summary>
internal static class ForestPlot
{
    /// <summary>What is to be said below it.</summary>
    public const string Caption = "Squares are studies, as large as their share; the diamond is all together, the bar under it "
        + "where a further setting is expected.";

    private const double Width = 700, Label = 215, Numbers = 215, Row = 24, Top = 26, Bottom = 26, Largest = 14, Smallest = 3;
    private const int LongestName = 30;
    private const double Reach = 0.75;

    public static string Draw(string title, IReadOnlyList<ForestRow> rows, PooledEffect? pool, EvidenceSpeech speech)
    {
        bool several = pool is { Studies: > 1 };
        int lines = rows.Count + (several ? 2 : 0);
        double height = Top + (Row * lines) + Bottom, bottom = height - Bottom;
        Axis axis = AxisOf(rows, pool);
        var picture = new Picture(Width, height, title, Describe(rows, pool, speech));
        picture.Text(0, 16, speech.Say("Study"), strong: true);
        picture.Text(Width, 16, speech.Say("Effect, 95% interval, weight"), "end", strong: true);
        foreach (double tick in axis.Ticks)
        {
            picture.Line("grid", axis.At(tick), Top, axis.At(tick), bottom);
            picture.Text(axis.At(tick), bottom + 16, speech.Tick(Axis.Rounded(tick)), "middle");
        }

        picture.Line("axis", axis.At(0), Top, axis.At(0), bottom);
        double most = rows.Max(row => row.Share ?? 0);
        for (int i = 0; i < rows.Count; i++)
        {
            Add(picture, axis, rows[i], most, Top + (Row * (i + 0.5)), speech);
        }

        if (several)
        {
            AddPool(picture, axis, pool!, Top + (Row * (rows.Count + 0.5)), speech);
        }

        return picture.Finish();
    }

    private static void Add(Picture picture, Axis axis, ForestRow row, double most, double y, EvidenceSpeech speech)
    {
        picture.Text(0, y + 4, Shorten(row.Name));
        Span(picture, axis, "whisker", row.Low, row.High, y);
        if (axis.Holds(row.Effect))
        {
            double side = row.Share is double share && most > 0 ? Largest * Math.Sqrt(share / most) : Smallest;
            picture.Square(axis.At(row.Effect), y, Math.Max(Smallest, side));
        }

        string weight = row.Share is double known ? speech.Percent(known) : speech.Say("not counted");
        picture.Text(Width, y + 4, $"{speech.Number(row.Effect)} [{speech.Interval(row.Low, row.High)}] · {weight}", "end");
    }

    private static void AddPool(Picture picture, Axis axis, PooledEffect pool, double y, EvidenceSpeech speech)
    {
        picture.Text(0, y + 4, speech.Say("All together"), strong: true);
        double low = axis.At(pool.Lower), high = axis.At(pool.Upper), middle = axis.At(pool.Estimate);
        picture.Path("sum", $"M{Picture.N(low)} {Picture.N(y)}L{Picture.N(middle)} {Picture.N(y - 7)}L{Picture.N(high)} {Picture.N(y)}"
            + $"L{Picture.N(middle)} {Picture.N(y + 7)}Z");
        Span(picture, axis, "reach", pool.Lower, pool.Upper, y, arrowsOnly: true);
        picture.Text(Width, y + 4, $"{speech.Number(pool.Estimate)} [{speech.Interval(pool.Lower, pool.Upper)}]", "end", strong: true);
        y += Row;
        picture.Text(0, y + 4, speech.Say("In a further setting"));
        Span(picture, axis, "reach", pool.PredictionLower!.Value, pool.PredictionUpper!.Value, y);
        picture.Text(Width, y + 4, $"[{speech.Interval(pool.PredictionLower, pool.PredictionUpper)}]", "end");
    }

    private static void Span(Picture picture, Axis axis, string kind, double low, double high, double y, bool arrowsOnly = false)
    {
        if (!arrowsOnly)
        {
            picture.Line(kind, axis.At(low), y, axis.At(high), y);
        }

        foreach ((double end, double inwards) in new[] { (low, 6.0), (high, -6.0) })
        {
            double x = axis.At(end);
            if (!axis.Holds(end))
            {
                picture.Path(kind, $"M{Picture.N(x + inwards)} {Picture.N(y - 4)}L{Picture.N(x)} {Picture.N(y)}"
                    + $"L{Picture.N(x + inwards)} {Picture.N(y + 4)}");
            }
        }
    }

    // The studies in full and zero; the pooled intervals as far as they leave the studies room.
    private static Axis AxisOf(IReadOnlyList<ForestRow> rows, PooledEffect? pool)
    {
        double low = Math.Min(0, rows.Min(row => row.Low)), high = Math.Max(0, rows.Max(row => row.High)), more = Reach * (high - low);
        if (pool is { Studies: > 1 })
        {
            low = Math.Max(low - more, Math.Min(low, pool.PredictionLower!.Value));
            high = Math.Min(high + more, Math.Max(high, pool.PredictionUpper!.Value));
        }

        double margin = 0.03 * (high - low);
        return new Axis(low - margin, high + margin, Label, Width - Label - Numbers);
    }

    private static string Describe(IReadOnlyList<ForestRow> rows, PooledEffect? pool, EvidenceSpeech speech)
    {
        const int MostNamed = 20;
        IEnumerable<string> studies = rows.Take(MostNamed)
            .Select(row => $"{row.Name}: {speech.Number(row.Effect)} [{speech.Interval(row.Low, row.High)}]");
        return string.Join("; ", pool is { Studies: > 1 }
            ? studies.Append($"{speech.Say("All together")}: {speech.Number(pool.Estimate)} [{speech.Interval(pool.Lower, pool.Upper)}]")
            : studies);
    }

    private static string Shorten(string name) =>
        name.Length <= LongestName ? name : string.Concat(name.AsSpan(0, LongestName - 1), "…");
}
