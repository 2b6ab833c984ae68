using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Planning.Alternatives;
using Pedagogy6P.Ranking.Answers;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Alternatives;

/// <summary>Alternatives of a learner for people.</summary>
internal static class AlternativesTable
{
    private const string None = "–";

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
        Table table = Canvas.Table([.. canvas.Words("Best in", "Module", "Session", "Rank", "Score lost", "Hours", "Hours a week", "Days later",
            "Kilometres", "Euros")]);
        foreach (Alternative item in answer.Alternatives)
        {
            table.AddRow([.. CellsOf(item, speech).Select(cell => Canvas.Literal(cell))]);
        }

        canvas.Add(table);
        canvas.Say("Figures are those of the alternative less those of the first choice.");
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

    private static IEnumerable<string> CellsOf(Alternative item, Speech speech)
    {
        yield return speech.Say(AlternativeWords.Of(item.Kind));
        if (item.Lack is AlternativeLack lack)
        {
            yield return speech.Say(AlternativeWords.Of(lack));
        }
        else if (item.IsFirst)
        {
            yield return speech.Say("the first choice itself");
        }
        else if (item.SameAs is AlternativeKind same)
        {
            yield return speech.Say($"the same as {AlternativeWords.Of(same)}");
        }
        else if (item is { Choice: Recommendation choice, Price: AlternativePrice price })
        {
            yield return choice.ModuleId;
            yield return choice.SessionId ?? speech.Captions.SelfPaced;
            yield return NumberText.Whole(choice.Rank);
            yield return speech.Numbers.Score(price.Score);
            yield return speech.Numbers.Difference(price.Hours);
            yield return speech.Numbers.Difference(price.HoursPerWeek);
            yield return speech.Numbers.Difference(price.Days);
            yield return speech.Numbers.Difference(price.Kilometres);
            yield return speech.Numbers.Difference(price.Euros);
            yield break;
        }

        for (int column = 2; column < 10; column++)
        {
            yield return None;
        }
    }
}
