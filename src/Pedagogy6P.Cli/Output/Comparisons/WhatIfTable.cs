using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Terms;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Comparisons;

/// <summary>The answer of <c>whatif</c> for people: rank and score before and after, and the difference of every contribution.</summary>
internal static class WhatIfTable
{
    private const string None = "–";

    public static byte[] Of(WhatIfAnswer answer, IReadOnlyDictionary<string, string> cells, Programme programme, Speech speech,
        CanvasStyle style)
    {
        Captions captions = speech.Captions;
        using var canvas = new Canvas(style);
        canvas.Line($"{captions.Learner}{answer.Before.LearnerId}, {captions.AsOf}{speech.Numbers.Day(answer.Before.AsOf)}",
            Styles.Heading);
        canvas.Line(captions.WhatIf + string.Join(", ", cells.Select(cell => $"{cell.Key} = {cell.Value}")), Styles.Heading);
        if (answer.Before.Recommendations.IsEmpty && answer.After.Recommendations.IsEmpty)
        {
            canvas.Line(captions.NothingBeforeOrAfter);
        }
        else
        {
            canvas.Add(Changes(answer, speech));
        }

        string[] changed = [.. answer.FeasibilityChanged];
        if (changed.Length > 0)
        {
            canvas.Line(captions.FeasibilityChanges, Styles.Heading);
            canvas.Add(Feasibility(answer, changed, programme, speech));
        }

        AddAbandonment(canvas, answer, speech);
        return canvas.ToUtf8();
    }

    private static Table Changes(WhatIfAnswer answer, Speech speech)
    {
        Captions captions = speech.Captions;
        bool estimated = answer.After.Recommendations.Concat(answer.Before.Recommendations)
            .All(item => item.Facts?.DropoutProbability is not null);
        Term[] terms = Enum.GetValues<Term>();
        Table table = Canvas.Table(
            [captions.Module, $"# {captions.Before}", $"# {captions.After}", captions.Score, captions.Difference,
                .. terms.Select(term => speech.Explanations.NameOf(term, estimated)),
                .. HouseTerms.Further.Select(term => speech.Explanations.NameOf(term.Name))]);
        foreach (RecommendationChange change in answer.Changes)
        {
            // Against nothing there is no difference to tell, only a whole score that comes or goes.
            bool both = change.Before is not null && change.After is not null;
            table.AddRow(
            [
                Canvas.Literal(change.ModuleId, Styles.Heading),
                Canvas.Literal(Rank(change.Before, captions)),
                Canvas.Literal(Rank(change.After, captions)),
                Canvas.Literal(change.After is null ? None : speech.Numbers.Score(change.After.Score)),
                Change(both, (change.After?.Score - change.Before?.Score) ?? 0, speech),
                .. terms.Select(term => Change(both, change.Difference[term], speech)),
                .. HouseTerms.Further.Select(term => Change(both, change.Difference[term.Name], speech)),
            ]);
        }

        return table;
    }

    private static Table Feasibility(WhatIfAnswer answer, string[] modules, Programme programme, Speech speech)
    {
        Captions captions = speech.Captions;
        Table table = Canvas.Table(captions.Module, captions.Title, captions.Before, captions.After);
        foreach (string module in modules)
        {
            table.AddRow(
                Canvas.Literal(module, Styles.Heading),
                Canvas.Literal(programme.FindModule(module)?.Title ?? ""),
                Canvas.Literal(Codes(answer.CodesBefore(module), speech)),
                Canvas.Literal(Codes(answer.CodesAfter(module), speech)));
        }

        return table;
    }

    private static void AddAbandonment(Canvas canvas, WhatIfAnswer answer, Speech speech)
    {
        Captions captions = speech.Captions;
        canvas.Line(captions.PracticeAbandonment, Styles.Heading);
        canvas.Line(answer.Before.Abandonment is null && answer.After.Abandonment is null
            ? $" - {captions.NoAbandonment}"
            : $" - {Share(answer.Before.Abandonment, speech)} → {Share(answer.After.Abandonment, speech)}");
    }

    private static string Share(double? indicator, Speech speech) => indicator is double share ? speech.Numbers.Percent(share) : None;

    private static string Codes(IEnumerable<ReasonCode> codes, Speech speech) => speech.Names(codes) is { Length: > 0 } list ? list : None;

    private static string Rank(Recommendation? recommendation, Captions captions) =>
        recommendation is null ? captions.NotShown : NumberText.Whole(recommendation.Rank);

    private static Text Change(bool both, double value, Speech speech) =>
        !both ? Canvas.Literal(None) : Canvas.Literal(speech.Numbers.Change(value), Styles.OfChange(value));
}
