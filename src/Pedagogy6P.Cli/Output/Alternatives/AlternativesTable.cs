using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Planning.Alternatives;
using Pedagogy6P.Ranking.Answers;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Alternatives;

/// <summary>Alternatives of a learner for people.</summary>
internal static class AlternativesTable
{
    public static byte[] Of(LearnerAlternatives answer, Speech speech, CanvasStyle style)
    {
        Captions captions = speech.Captions;
        using var canvas = new Canvas(style);
        canvas.Line($"{captions.Learner}{answer.LearnerId}, {captions.AsOf}{speech.Numbers.Day(answer.AsOf)}", Styles.Heading);
        if (answer.First is not Recommendation first)
        {
            canvas.Line(captions.NothingFeasible);
            return canvas.ToUtf8();
        }

        canvas.Line($"{speech.Say("First choice")}{captions.Colon}{first.Title} ({first.ModuleId})");
        canvas.Line($"   {FactsOf(first, speech)}");
        Alternative[] others = [.. answer.Alternatives.Where(item => item is { Choice: not null, IsFirst: false, SameAs: null })];
        if (others.Length > 0)
        {
            Table table = Canvas.Table([.. canvas.Words("Best in", "Module", "Session", "Rank", "Score", "Hours", "Hours a week",
                "Days later", "Kilometres", "Euros")]);
            foreach (Alternative item in others)
            {
                table.AddRow([.. CellsOf(item.Kind, item.Choice!, item.Price!, speech).Select(cell => Canvas.Literal(cell))]);
            }

            canvas.Add(table);
            canvas.Say("Figures are those of the alternative less those of the first choice.");
        }

        foreach (Alternative item in answer.Alternatives.Except(others))
        {
            canvas.Line($" - {speech.Say(AlternativeWords.Of(item.Kind))}{captions.Colon}{WhyNone(item, speech)}");
        }

        if (answer.BelowLeast > 0)
        {
            canvas.Say($"Modules left out, as their score is below {NumberText.Amount(100 * answer.LeastShare)}% of that of the first "
                + $"choice: {NumberText.Whole(answer.BelowLeast)}.");
        }

        foreach (Alternative item in answer.Alternatives.Where(item => item.People is not null))
        {
            canvas.Say($"{NumberText.Whole(item.People!.Value)} people of this audience or more completed {item.Choice!.ModuleId}.");
        }

        return canvas.ToUtf8();
    }

    private static string FactsOf(Recommendation choice, Speech speech)
    {
        RecommendationFacts facts = choice.Facts!;
        string[] parts =
        [
            choice.SessionId ?? speech.Captions.SelfPaced,
            facts.Start is DateOnly start ? speech.Numbers.Day(start) : "",
            speech.Explanations.HoursOf(facts.Hours),
            $"{speech.Numbers.Amount(facts.DistanceKm)} km",
            $"{speech.Numbers.Amount(facts.Price)} €",
            $"{speech.Captions.Score} {speech.Numbers.Score(choice.Score)}",
        ];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    private static IEnumerable<string> CellsOf(AlternativeKind kind, Recommendation choice, AlternativePrice price, Speech speech) =>
    [
        speech.Say(AlternativeWords.Of(kind)),
        choice.ModuleId,
        choice.SessionId ?? speech.Captions.SelfPaced,
        NumberText.Whole(choice.Rank),
        speech.Numbers.Change(-price.Score),
        speech.Numbers.Difference(price.Hours),
        speech.Numbers.Difference(price.HoursPerWeek),
        speech.Numbers.Difference(price.Days),
        speech.Numbers.Difference(price.Kilometres),
        speech.Numbers.Difference(price.Euros),
    ];

    private static string WhyNone(Alternative item, Speech speech) => speech.Say(item switch
    {
        { Lack: AlternativeLack lack } => AlternativeWords.Of(lack),
        { SameAs: AlternativeKind same } => $"the same as {AlternativeWords.Of(same)}",
        _ => "the first choice itself",
    });
}
