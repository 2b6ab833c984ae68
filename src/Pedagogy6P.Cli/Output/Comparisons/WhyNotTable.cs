using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Explanations;
using Pedagogy6P.Ranking.Terms;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Comparisons;

/// <summary>The answer of <c>why-not</c> for people.</summary>
internal static class WhyNotTable
{
    public static byte[] Of(string learner, RecommendationQuery query, WhyNotAnswer answer, Programme programme, Speech speech,
        CanvasStyle style)
    {
        Captions captions = speech.Captions;
        using var canvas = new Canvas(style);
        canvas.Line($"{captions.Learner}{learner}, {captions.AsOf}{speech.Numbers.Day(query.AsOf)}", Styles.Heading);
        foreach (ExplanationLine line in speech.Explanations.Describe(programme, answer)
            .Where(line => line is { Term: null, FurtherTerm: null }))
        {
            canvas.Line($" - {line.Text}");
        }

        if (!answer.Reasons.IsEmpty)
        {
            var decisive = new InfeasibleModule(answer.ModuleId, answer.Reasons).Decisive.Select(reason => reason.Code);
            canvas.Line($"{captions.InShort}{captions.Colon}{speech.Names(decisive)}");
        }
        else if (answer.Standing is Recommendation standing)
        {
            canvas.Add(Comparison(standing, answer, speech));
        }

        return canvas.ToUtf8();
    }

    private static Table Comparison(Recommendation standing, WhyNotAnswer answer, Speech speech)
    {
        Captions captions = speech.Captions;
        Recommendation? last = answer.LastShown;
        Table table = last is null
            ? Canvas.Table(captions.Term, standing.ModuleId)
            : Canvas.Table(captions.Term, standing.ModuleId, $"{last.ModuleId} ({captions.LastShown})", captions.Difference);
        bool estimated = standing.Facts?.DropoutProbability is not null;
        foreach (Term term in Enum.GetValues<Term>())
        {
            AddRow(table, speech, speech.Explanations.NameOf(term, estimated), standing.Contributions[term], last?.Contributions[term],
                answer.Difference?[term]);
        }

        foreach ((string further, double share) in standing.Contributions.Further)
        {
            AddRow(table, speech, speech.Explanations.NameOf(further), share, last?.Contributions[further], answer.Difference?[further]);
        }

        AddRow(table, speech, captions.Score, standing.Score, last?.Score, standing.Score - last?.Score);
        return table;
    }

    private static void AddRow(Table table, Speech speech, string name, double value, double? last, double? difference)
    {
        var cells = new List<Text> { Canvas.Literal(name), Canvas.Literal(speech.Numbers.Score(value)) };
        if (last is double shown && difference is double change)
        {
            cells.Add(Canvas.Literal(speech.Numbers.Score(shown)));
            cells.Add(Canvas.Literal(speech.Numbers.Change(change), Styles.OfChange(change)));
        }

        table.AddRow(cells);
    }
}
