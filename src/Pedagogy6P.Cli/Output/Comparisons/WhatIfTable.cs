using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Comparisons;

/// <summary>The answer of <c>whatif</c> for people: rank and score before and after, and the difference of every contribution.</summary>
internal static class WhatIfTable
{
    public static byte[] Of(WhatIfAnswer answer, IReadOnlyDictionary<string, string> cells, Programme programme, Speech speech, CanvasStyle style)
    {
        Captions captions = speech.Captions;
        using var canvas = new Canvas(style);
        canvas.Line($"{captions.Learner}{answer.Before.Learner}, {captions.AsOf}{NumberText.Day(answer.Before.AsOf)}", Styles.Heading);
        canvas.Line(captions.WhatIf + string.Join(", ", cells.Select(cell => $"{cell.Key} = {cell.Value}")), Styles.Heading);
        canvas.Add(Changes(answer.Changes, speech));
        string[] changed = [.. answer.FeasibilityChanged];
        if (changed.Length > 0)
        {
            canvas.Line(captions.FeasibilityChanges, Styles.Heading);
            canvas.Add(Feasibility(answer, changed, programme, captions));
        }

        AddAbandonment(canvas, answer, captions);
        return canvas.ToUtf8();
    }

    private static Table Changes(IReadOnlyList<RecommendationChange> changes, Speech speech)
    {
        Captions captions = speech.Captions;
        Term[] terms = Enum.GetValues<Term>();
        Table table = Canvas.Table(
            [captions.Module, $"# {captions.Before}", $"# {captions.After}", captions.Score, captions.Difference, .. terms.Select(speech.Explanations.NameOf)]);
        foreach (RecommendationChange change in changes)
        {
            double difference = (change.After?.Score ?? 0) - (change.Before?.Score ?? 0);
            table.AddRow(
            [
                Canvas.Literal(change.Module, Styles.Heading),
                Canvas.Literal(Rank(change.Before, captions)),
                Canvas.Literal(Rank(change.After, captions)),
                Canvas.Literal(NumberText.Score(change.After?.Score ?? 0)),
                Change(difference),
                .. terms.Select(term => Change(change.Difference[term])),
            ]);
        }

        return table;
    }

    private static Table Feasibility(WhatIfAnswer answer, string[] modules, Programme programme, Captions captions)
    {
        Table table = Canvas.Table(captions.Module, captions.Title, captions.Before, captions.After);
        foreach (string module in modules)
        {
            table.AddRow(
                Canvas.Literal(module, Styles.Heading),
                Canvas.Literal(programme.FindModule(module)?.Title ?? ""),
                Canvas.Literal(Codes(WhatIfAnswer.CodesOf(answer.InfeasibleBefore, module))),
                Canvas.Literal(Codes(WhatIfAnswer.CodesOf(answer.InfeasibleAfter, module))));
        }

        return table;
    }

    private static void AddAbandonment(Canvas canvas, WhatIfAnswer answer, Captions captions)
    {
        canvas.Line(captions.PracticeAbandonment, Styles.Heading);
        canvas.Line(answer.Before.Abandonment is null && answer.After.Abandonment is null
            ? $" - {captions.NoAbandonment}"
            : $" - {Share(answer.Before.Abandonment)} → {Share(answer.After.Abandonment)}");
    }

    private static string Share(double? indicator) => indicator is double share ? NumberText.Percent(share) : "–";

    private static string Codes(IEnumerable<ReasonCode> codes) => string.Join(", ", codes) is { Length: > 0 } list ? list : "–";

    private static string Rank(Recommendation? recommendation, Captions captions) =>
        recommendation is null ? captions.NotShown : NumberText.Whole(recommendation.Rank);

    private static Text Change(double value) => Canvas.Literal(NumberText.Change(value), Styles.OfChange(value));
}
