using System.Text;
using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Proof.Effects;
using Pedagogy6P.Proof.Pooling;

namespace Pedagogy6P.Cli.Output.Evidence;

/// <summary>
/// Effects against their standard errors, the most precise on top (Sterne and Egger, 2001). Without asymmetry and differences 95 % of
/// studies lie within the funnel around the pooled estimate; the dashed slope is Egger's regression.
/// </summary>
internal static class FunnelPlot
{
    private const string Caption = "Each dot is a study, the more precise the higher. Dots that are missing on one side of the "
        + "funnel may be studies that nobody published; the slope is Egger's regression.";

    /// <summary>Fewest studies that make a picture.</summary>
    public const int FewestStudies = 3;

    private const double Width = 460, Height = 320, Left = 64, Right = 14, Top = 14, Bottom = 46, Interval95 = 1.96;

    /// <summary>A funnel, where there are enough studies for one.</summary>
    public static void AddTo(StringBuilder html, IReadOnlyList<(string Name, EffectEstimate Estimate)> studies, PooledEffect pool,
        EggerTest? egger, EvidenceSpeech speech)
    {
        if (studies.Count >= FewestStudies)
        {
            PageParts.AddFigure(html, Draw(speech.Say("Funnel"), studies, pool, egger, speech), speech.Say(Caption));
        }
    }

    public static string Draw(string title, IReadOnlyList<(string Name, EffectEstimate Estimate)> studies, PooledEffect pool,
        EggerTest? egger, EvidenceSpeech speech)
    {
        double deepest = studies.Max(study => study.Estimate.StandardError) * 1.05, side = Interval95 * deepest;
        double low = Math.Min(pool.Estimate - side, studies.Min(study => study.Estimate.Effect));
        double high = Math.Max(pool.Estimate + side, studies.Max(study => study.Estimate.Effect)), margin = 0.03 * (high - low);
        var across = new Axis(low - margin, high + margin, Left, Width - Left - Right);
        var down = new Axis(0, deepest, Top, Height - Top - Bottom);
        var picture = new Picture(Width, Height, title, speech.Say(
            $"{studies.Count} studies around {speech.Number(pool.Estimate)}, by their standard errors"));
        double apex = across.At(pool.Estimate), floor = down.At(deepest);
        picture.Path("area", $"M{Picture.N(apex)} {Picture.N(Top)}L{Picture.N(across.At(pool.Estimate - side))} {Picture.N(floor)}"
            + $"L{Picture.N(across.At(pool.Estimate + side))} {Picture.N(floor)}Z");
        foreach (double tick in across.Ticks)
        {
            picture.Line("axis", across.At(tick), floor, across.At(tick), floor + 4);
            picture.Text(across.At(tick), floor + 17, speech.Tick(Axis.Rounded(tick)), "middle");
        }

        foreach (double tick in down.Ticks)
        {
            picture.Line("axis", Left - 4, down.At(tick), Left, down.At(tick));
            picture.Text(Left - 7, down.At(tick) + 4, speech.Tick(Axis.Rounded(tick)), "end");
        }

        picture.Path("axis", $"M{Picture.N(Left)} {Picture.N(Top)}V{Picture.N(floor)}H{Picture.N(Width - Right)}");
        picture.Line("dashed", apex, Top, apex, floor);
        AddSlope(picture, across, down, egger, deepest);
        foreach ((string name, EffectEstimate own) in studies)
        {
            picture.Dot(across.At(own.Effect), down.At(own.StandardError),
                $"{name}: {speech.Number(own.Effect)} ({speech.Number(own.StandardError)})");
        }

        picture.Text((Left + Width - Right) / 2, Height - 8, speech.Say("Effect"), "middle");
        picture.Sideways(13, (Top + floor) / 2, speech.Say("Standard error"));
        return picture.Finish();
    }

    // As far as it stays inside the picture.
    private static void AddSlope(Picture picture, Axis across, Axis down, EggerTest? egger, double deepest)
    {
        if (egger is not { } test)
        {
            return;
        }

        const int Steps = 100;
        double[] inside = [.. Enumerable.Range(0, Steps + 1).Select(step => deepest * step / Steps)
            .Where(error => across.Holds(test.Limit + (test.Slope * error)))];
        if (inside.Length > 1)
        {
            picture.Line("slope", across.At(test.Limit + (test.Slope * inside[0])), down.At(inside[0]),
                across.At(test.Limit + (test.Slope * inside[^1])), down.At(inside[^1]));
        }
    }
}
