using Pedagogy6P.Cli.Output.Pages;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Proof.OffPolicy;

namespace Pedagogy6P.Cli.Output.Evaluation;

/// <summary>Estimates of a policy with their intervals, beside what the policy that was in force gave.</summary>
internal static class PolicyPlot
{
    private const double Width = 700, Label = 230, Numbers = 190, Row = 26, Top = 12, Bottom = 26, Side = 9;

    public static string Draw(string title, OffPolicyReport report, ReportSpeech speech)
    {
        (string Name, Interval Value)[] rows = [(speech.Say("Policy in force"), report.Logged),
            .. report.Estimates.Select(one => (PolicyWords.NameOf(one.Estimator, speech), one.Value))];
        double height = Top + (Row * rows.Length) + Bottom, bottom = height - Bottom;
        double low = rows.Min(row => row.Value.Lower), high = rows.Max(row => row.Value.Upper), margin = 0.03 * (high - low);
        var axis = new Axis(low - margin, high + margin, Label, Width - Label - Numbers);
        var picture = new Picture(Width, height, title, string.Join("; ", rows.Select(row => $"{row.Name}: {Text(row.Value, speech)}")));
        foreach (double tick in axis.Ticks)
        {
            picture.Line("grid", axis.At(tick), Top, axis.At(tick), bottom);
            picture.Text(axis.At(tick), bottom + 16, speech.Tick(Axis.Rounded(tick)), "middle");
        }

        picture.Line("dashed", axis.At(report.Logged.Estimate), Top, axis.At(report.Logged.Estimate), bottom);
        for (int place = 0; place < rows.Length; place++)
        {
            double y = Top + (Row * (place + 0.5));
            (string name, Interval value) = rows[place];
            picture.Text(0, y + 4, name, strong: place == 0);
            picture.Line("whisker", axis.At(value.Lower), y, axis.At(value.Upper), y);
            picture.Square(axis.At(value.Estimate), y, Side);
            picture.Text(Width, y + 4, Text(value, speech), "end");
        }

        return picture.Finish();
    }

    private static string Text(Interval value, ReportSpeech speech) =>
        $"{speech.Number(value.Estimate)} [{speech.Interval(value.Lower, value.Upper)}]";
}
