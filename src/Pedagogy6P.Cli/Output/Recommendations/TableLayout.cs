using System.Buffers;
using System.Collections.Immutable;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Explanations;
using Pedagogy6P.Ranking.Terms;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Recommendations;

/// <summary>
/// For people: a table of what is recommended, each module's contributions and facts, what is mandatory, and the practice-abandonment
/// indicator.
/// </summary>
internal sealed class TableLayout(Programme programme, Speech speech, CanvasStyle style) : ILearnerLayout<LearnerAnswer>
{
    private const int MostRemedies = 3;

    private readonly Captions _captions = speech.Captions;
    private readonly ExplanationTexts _texts = speech.Explanations;

    public void Write(LearnerAnswer answer, int position, IBufferWriter<byte> output)
    {
        using var canvas = new Canvas(style);
        if (position > 0)
        {
            canvas.Line();
        }

        canvas.Line($"{_captions.Learner}{answer.Recommended.LearnerId}, {_captions.AsOf}{speech.Numbers.Day(answer.Recommended.AsOf)}",
            Styles.Heading);
        AddRecommendations(canvas, answer.Recommended.Recommendations, answer.Infeasible is null
            ? _captions.NothingFeasible : _captions.NothingFeasibleAsListed);
        AddOutstanding(canvas, answer.Outstanding);
        AddAbandonment(canvas, answer);
        AddInfeasible(canvas, _captions.PinnedInfeasible, answer.Recommended.PinnedInfeasible);
        AddInfeasible(canvas, _captions.Infeasible, answer.Infeasible ?? []);

        output.Write(canvas.ToUtf8());
    }

    private void AddRecommendations(Canvas canvas, ImmutableArray<Recommendation> recommendations, string nothing)
    {
        if (recommendations.IsEmpty)
        {
            canvas.Line(nothing);
            return;
        }

        // What the list counted with, where it is not the score of each module by itself.
        bool isDiverse = recommendations.Any(item => item.GainLeft is not null);
        Table table = Canvas.Table([_captions.Rank, _captions.Module, _captions.Title, _captions.Session, _captions.Score,
            .. isDiverse ? [_captions.ScoreLeft] : Array.Empty<string>(), _captions.Notes]);
        foreach (Recommendation item in recommendations)
        {
            table.AddRow(
            [
                Canvas.Literal(NumberText.Whole(item.Rank)),
                Canvas.Literal(item.ModuleId, Styles.Heading),
                Canvas.Literal(item.Title),
                Canvas.Literal(item.SessionId ?? _captions.SelfPaced),
                Canvas.Literal(speech.Numbers.Score(item.Score)),
                .. isDiverse ? [Canvas.Literal(speech.Numbers.Score(item.Score * (item.GainLeft ?? 1)))] : Array.Empty<Text>(),
                Canvas.Literal(Notes(item)),
            ]);
        }

        canvas.Add(table);
        foreach (Recommendation item in recommendations)
        {
            canvas.Line($"{NumberText.Whole(item.Rank)}. {item.ModuleId}{_captions.Colon}{Sum(item)}");
            foreach (ExplanationLine line in _texts.Describe(programme, item))
            {
                canvas.Line($"   - {line.Text}", Styles.Faint);
            }
        }
    }

    private string Sum(Recommendation item) =>
        string.Join(" + ",
            Enum.GetValues<Term>()
                .Select(term => $"{_texts.NameOf(term, IsEstimated(item))} {speech.Numbers.Score(item.Contributions[term])}")
                .Concat(item.Contributions.Further.Select(further =>
                    $"{_texts.NameOf(further.Term)} {speech.Numbers.Score(further.Value)}")))
                + $" = {speech.Numbers.Score(item.Score)}";

    private static bool IsEstimated(Recommendation item) => item.Facts?.DropoutProbability is not null;

    private string Notes(Recommendation item)
    {
        string[] notes =
        [
            item.Pinned ? _captions.Pinned : "",
            item.Mandatory ? _captions.Mandatory : "",
            item.MissingAdvised.IsEmpty ? "" : _captions.MissingAdvised + string.Join(", ", item.MissingAdvised),
            item.Overlap is null ? "" : _captions.Overlaps + string.Join(", ", item.Overlap.ModuleIds),
            item.Overlap is null ? "" : item.Overlap.NextSessionId is string next ? _captions.Instead + next : _captions.NoOtherSession,
        ];
        return string.Join(_captions.Semicolon, notes.Where(note => note.Length > 0));
    }

    private void AddOutstanding(Canvas canvas, ImmutableArray<OutstandingModule> outstanding)
    {
        canvas.Line();
        canvas.Line(_captions.MandatoryOutstanding, Styles.Heading);
        foreach (OutstandingModule module in outstanding)
        {
            ImmutableArray<ExplanationLine> lines = _texts.Describe(programme, module);
            canvas.Line($" - {module.ModuleId}{_captions.Colon}{lines[0].Text}");
            AddDetails(canvas, lines.AsSpan()[1..]);
        }

        if (outstanding.IsEmpty)
        {
            canvas.Line($" - {_captions.Nothing}");
        }
    }

    private void AddAbandonment(Canvas canvas, LearnerAnswer answer)
    {
        canvas.Line();
        canvas.Line(_captions.PracticeAbandonment, Styles.Heading);
        if (answer.Abandonment is Preventive.PracticeAbandonment abandonment)
        {
            ImmutableArray<ExplanationLine> lines =
                _texts.Describe(programme,
                    abandonment with
                    {
                        Remedies = [.. abandonment.Remedies.OrderByDescending(remedy => remedy.Feasible || remedy.UnderWay)
                        .Take(MostRemedies)]
                    });
            canvas.Line($" - {lines[0].Text}");
            AddDetails(canvas, lines.AsSpan()[1..]);
        }
        else
        {
            canvas.Line($" - {_captions.NoAbandonment}");
        }
    }

    private void AddInfeasible(Canvas canvas, string heading, ImmutableArray<InfeasibleModule> infeasible)
    {
        if (infeasible.IsEmpty)
        {
            return;
        }

        canvas.Line();
        canvas.Line(heading, Styles.Heading);
        foreach (InfeasibleModule module in infeasible)
        {
            canvas.Line($" - {module.ModuleId}{_captions.Colon}{speech.Names(module.Decisive.Select(reason => reason.Code))}");
            AddDetails(canvas, _texts.Describe(programme, module).AsSpan());
        }
    }

    private static void AddDetails(Canvas canvas, ReadOnlySpan<ExplanationLine> lines)
    {
        foreach (ExplanationLine line in lines)
        {
            canvas.Line($"     - {line.Text}", Styles.Faint);
        }
    }
}
