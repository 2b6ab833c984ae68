using System.Globalization;
using Pedagogy6P.Cli.Texts;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Decisions;

/// <summary>What a log holds, in the layouts of the tool.</summary>
internal static class DecisionSummaryText
{
    public static byte[] Table(DecisionSummary summary, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        canvas.Say(Plural.Of(summary.Lists, "decision"), Styles.Heading);
        Table table = Canvas.Table(
            [.. canvas.Words("Policy", "Lists", "Learners", "Items", "With outcome", "Mean reward", "Least propensity", "From", "To")]);
        foreach (PolicySummary policy in summary.Policies)
        {
            table.AddRow(
                Canvas.Literal(policy.Policy),
                Canvas.Literal(Whole(policy.Lists)),
                Canvas.Literal(Whole(policy.Learners)),
                Canvas.Literal(Whole(policy.Items)),
                Canvas.Literal(Whole(policy.Outcomes)),
                policy.MeanReward is double reward ? canvas.Said(NumberText.Score(reward)) : Canvas.Literal("–"),
                canvas.Said(policy.LeastPropensity.ToString("0.000000", CultureInfo.InvariantCulture)),
                Canvas.Literal(Time(policy.First)),
                Canvas.Literal(Time(policy.Last)));
        }

        canvas.Add(table);
        foreach ((string key, int count) in summary.Keys)
        {
            canvas.Say(string.Create(CultureInfo.InvariantCulture, $"Key {key}: {Plural.Of(count, "decision")}"));
        }

        return canvas.ToUtf8();
    }

    public static byte[] Csv(DecisionSummary summary)
    {
        CsvText text = new CsvText().Cell("policy").Cell("lists").Cell("learners").Cell("items").Cell("outcomes").Cell("mean_reward")
            .Cell("least_propensity").Cell("first").Cell("last").EndRecord();
        foreach (PolicySummary policy in summary.Policies)
        {
            text.Cell(policy.Policy).Cell(Whole(policy.Lists)).Cell(Whole(policy.Learners)).Cell(Whole(policy.Items))
                .Cell(Whole(policy.Outcomes)).Cell(policy.MeanReward).Cell((double?)policy.LeastPropensity).Cell(Time(policy.First))
                .Cell(Time(policy.Last)).EndRecord();
        }

        return text.ToUtf8();
    }

    public static byte[] Json(DecisionSummary summary) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("lists", summary.Lists);
        json.WriteStartObject("keys");
        foreach ((string key, int count) in summary.Keys)
        {
            json.WriteNumber(key, count);
        }

        json.WriteEndObject();
        json.WriteStartArray("policies");
        foreach (PolicySummary policy in summary.Policies)
        {
            json.WriteStartObject();
            json.WriteString("policy", policy.Policy);
            json.WriteNumber("lists", policy.Lists);
            json.WriteNumber("learners", policy.Learners);
            json.WriteNumber("items", policy.Items);
            json.WriteNumber("outcomes", policy.Outcomes);
            if (policy.MeanReward is double reward)
            {
                json.WriteNumber("meanReward", reward);
            }
            else
            {
                json.WriteNull("meanReward");
            }

            json.WriteNumber("leastPropensity", policy.LeastPropensity);
            json.WriteString("first", Time(policy.First));
            json.WriteString("last", Time(policy.Last));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
