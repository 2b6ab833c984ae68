using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.Preventive.Data;
using Pedagogy6P.Preventive.Explanation;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Risks;

/// <summary>An explanation for people: the strongest reasons and what levers would change.</summary>
internal static class ExplanationTable
{
    private const int MostReasons = 10;

    public static byte[] Of(FeatureSchema schema, RiskExplanation explanation, ImmutableArray<Counterfactual> changes, bool leversGiven, int row, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        canvas.Line(string.Create(CultureInfo.InvariantCulture, $"Row {row}: probability {explanation.Probability:0.000}"), Styles.Heading);
        canvas.Line(string.Create(CultureInfo.InvariantCulture, $"Log-odds {explanation.LogOdds:0.000} = {explanation.BaseLogOdds:0.000} (average person) + the sum of all contributions"));
        Table table = Canvas.Table("Feature", "Value", "Log-odds");
        ImmutableArray<FeatureContribution> reasons = explanation.Strongest(MostReasons);
        foreach (FeatureContribution reason in reasons)
        {
            table.AddRow(
                Canvas.Literal(reason.Feature),
                Canvas.Literal(FeatureText.Of(schema[schema.IndexOf(reason.Feature)], reason.Value)),
                Canvas.Literal(NumberText.Change(reason.LogOdds)));
        }

        double others = explanation.Contributions.Sum(c => c.LogOdds) - reasons.Sum(c => c.LogOdds);
        table.AddRow(Canvas.Literal("all others"), Canvas.Literal(""), Canvas.Literal(NumberText.Change(others)));
        table.Columns[2].RightAligned();
        canvas.Add(table);
        if (leversGiven)
        {
            canvas.Line(changes.IsEmpty ? "No combination of the levers lowers the probability." : "Levers (what the model says, not a promise):", Styles.Heading);
            foreach (Counterfactual change in changes)
            {
                string levers = string.Join(" and ", change.Changes.Select(pair => $"{pair.Lever}: {pair.Option}"));
                canvas.Line($" - {levers}: {NumberText.Score(change.Probability)} ({NumberText.Change(-change.Reduction)})");
            }
        }

        return canvas.ToUtf8();
    }
}
