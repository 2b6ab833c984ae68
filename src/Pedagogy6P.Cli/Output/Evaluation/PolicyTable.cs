using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.OffPolicy;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Evaluation;

/// <summary>What a log says about a policy, for people.</summary>
internal static class PolicyTable
{
    public static byte[] Of(OffPolicyReport report, ReportSpeech speech, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        Add(canvas, report, speech);
        return canvas.ToUtf8();
    }

    public static byte[] Of(PolicyPromotion promotion, ReportSpeech speech, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        canvas.Line(Verdict(promotion, speech), Styles.Heading);
        Add(canvas, promotion.Report, speech);
        return canvas.ToUtf8();
    }

    /// <summary>What the log is.</summary>
    public static string Heading(OffPolicyReport report, ReportSpeech speech) =>
        speech.Say($"{Plural.Of(report.Decisions, "decision", "decisions")} for {Plural.Of(report.Learners, "learner", "learners")}");

    /// <summary>What the policy that was in force gave.</summary>
    public static string Logged(OffPolicyReport report, ReportSpeech speech) =>
        $"{speech.Say("Mean reward of the policy that was in force:")} {Text(report.Logged, speech)}";

    /// <summary>Rows of figures by estimator.</summary>
    public static IEnumerable<string[]> Rows(OffPolicyReport report, ReportSpeech speech) => report.Estimates.Select(one => new[]
    {
        PolicyWords.NameOf(one.Estimator, speech),
        speech.Number(one.Value.Estimate),
        speech.Interval(one.Value.Lower, one.Value.Upper),
        Signed(one.Gain, speech),
        speech.Tick(Math.Round(one.EffectiveSampleSize, 1)),
        speech.Number(one.LargestWeight),
    });

    /// <summary>Heads of <see cref="Rows"/>.</summary>
    public static readonly string[] Heads = ["Estimate by", "Mean reward", "Interval", "Gain", "Effective decisions", "Largest weight"];

    private static void Add(Canvas canvas, OffPolicyReport report, ReportSpeech speech)
    {
        canvas.Line(Heading(report, speech), Styles.Heading);
        canvas.Line(Logged(report, speech));
        foreach (string sentence in PolicyWords.Sentences(report, speech))
        {
            canvas.Line(sentence);
        }

        if (report.IsRefused)
        {
            canvas.Line(PolicyWords.Refusal(report, speech));
            return;
        }

        Table table = Canvas.Table([.. canvas.Words(Heads)]);
        foreach (string[] row in Rows(report, speech))
        {
            table.AddRow([.. row.Select(cell => Canvas.Literal(cell))]);
        }

        foreach (TableColumn column in table.Columns.Skip(1))
        {
            column.RightAligned();
        }

        canvas.Add(table);
    }

    private static string Verdict(PolicyPromotion promotion, ReportSpeech speech) => speech.Say(promotion.IsPromoted
        ? "Promoted: what it gains lies above the margin within its interval."
        : promotion.Report.IsRefused ? "Not promoted: the log says too little about the policy."
        : promotion.IsBeyondTheLog ? "Not promoted: the policy goes beyond what the log can judge."
        : "Not promoted: its interval does not rule out that it gains no more than the margin.");

    private static string Signed(Interval gain, ReportSpeech speech) =>
        $"{speech.Number(gain.Estimate)} [{speech.Interval(gain.Lower, gain.Upper)}]";

    private static string Text(Interval value, ReportSpeech speech) =>
        $"{speech.Number(value.Estimate)} [{speech.Interval(value.Lower, value.Upper)}]";
}
