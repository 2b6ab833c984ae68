using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.MachineLearning.Explanation;
using Pedagogy6P.MachineLearning.Tables;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Risks;

/// <summary>An explanation for people: the strongest reasons and what levers would change.</summary>
internal static class ExplanationTable
{
    private const int MostReasons = 10;

    public static byte[] Of(FeatureSchema schema, RiskExplanation explanation, ImmutableArray<Counterfactual> changes, bool leversGiven,
        int row, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        canvas.Say(string.Create(CultureInfo.InvariantCulture, $"Row {row}: probability {explanation.Probability:0.000}"), Styles.Heading);
        canvas.Say(string.Create(CultureInfo.InvariantCulture,
            $"Log-odds {explanation.LogOdds:0.000} = {explanation.BaseLogOdds:0.000} (average person) + the sum of all contributions"));
        Table table = Canvas.Table([.. canvas.Words("Feature", "Value", "Log-odds")]);
        ImmutableArray<FeatureContribution> reasons = explanation.Strongest(MostReasons);
        foreach (FeatureContribution reason in reasons)
        {
            table.AddRow(
                Canvas.Literal(reason.Feature),
                Value(canvas, schema[schema.IndexOf(reason.Feature)], reason.Value),
                canvas.Said(NumberText.Change(reason.LogOdds)));
        }

        double others = explanation.Contributions.Sum(c => c.LogOdds) - reasons.Sum(c => c.LogOdds);
        table.AddRow(canvas.Said("all others"), Canvas.Literal(""), canvas.Said(NumberText.Change(others)));
        table.Columns[2].RightAligned();
        canvas.Add(table);
        if (leversGiven)
        {
            canvas.Say(changes.IsEmpty
                ? "No combination of the levers lowers the probability." : "Levers (what the model says, not a promise):", Styles.Heading);
            foreach (Counterfactual change in changes)
            {
                string levers = string.Join(canvas.Word(" and "), change.Changes.Select(pair => $"{pair.Lever}: {pair.Option}"));
                canvas.Line($" - {levers}{canvas.Word(": ")}{canvas.Word(NumberText.Score(change.Probability))} "
                    + $"({canvas.Word(NumberText.Change(-change.Reduction))})");
            }
        }

        return canvas.ToUtf8();
    }

    // Categories are data; numbers and what stands for a value that is not shown are not.
    private static Text Value(Canvas canvas, Feature feature, double value)
    {
        string text = FeatureText.Of(feature, value);
        return feature.Kind != FeatureKind.Categorical || text is FeatureText.Unknown or FeatureText.Hidden
            ? canvas.Said(text) : Canvas.Literal(text);
    }
}
