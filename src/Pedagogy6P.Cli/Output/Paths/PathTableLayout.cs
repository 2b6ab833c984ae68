using System.Buffers;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Programmes;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Paths;

/// <summary>
/// For people: what each path costs and leaves, then its modules with a line of weeks and why each is there, and what no path
/// brings.
/// </summary>
internal sealed class PathTableLayout : ILearnerLayout<LearnerPlan>
{
    private const int MostWeeksDrawn = 60;
    private const int TitleColumn = 1;

    // Numbers, hours and the space between columns; two days as they are written at their longest; and what a title wants, to be broken
    // between words.
    private const int OtherColumns = 27;
    private const int NarrowestTitle = 20;

    private static readonly DateOnly LongestDay = new(2027, 9, 22);

    private readonly Programme _programme;
    private readonly CanvasStyle _style;
    private readonly Speech _speech;
    private readonly PathWords _words;
    private readonly PathSentences _sentences;

    public PathTableLayout(Programme programme, string language, CanvasStyle style)
    {
        (_programme, _style) = (programme, style);
        _speech = Speech.In(language);
        _words = PathWords.For(language);
        _sentences = new PathSentences(_speech, _words, id => id, id => id, ", ");
    }

    public void Write(LearnerPlan plan, int position, IBufferWriter<byte> output)
    {
        LearningPaths paths = plan.Paths;
        using var canvas = new Canvas(_style);
        if (position > 0)
        {
            canvas.Line();
        }

        canvas.Line($"{_speech.Captions.Learner}{paths.LearnerId}, {_speech.Captions.AsOf}{_speech.Numbers.Day(paths.AsOf)}",
            Styles.Heading);
        if (!paths.Recognised.IsEmpty)
        {
            canvas.Line(_sentences.Recognised(paths), Styles.Faint);
        }

        for (int number = 0; number < paths.Paths.Length; number++)
        {
            canvas.Line();
            AddPath(canvas, plan, number);
        }

        if (plan.Repair is { } repair)
        {
            AddList(canvas, _words.Moves, _sentences.Bounds.Moves(repair));
        }

        AddList(canvas, PathSentences.Say(_words.Award, paths.Award?.Title ?? ""), _sentences.Bounds.Lines(paths.Award, _sentences.Of));
        AddList(canvas, _words.LateOnes, _sentences.Bounds.Late(paths.Late));
        AddList(canvas, _words.Unreached, paths.Unreached.Select(goal =>
            string.Join(_speech.Captions.Semicolon, [_sentences.Reached(goal), .. _sentences.Obstacles(goal)])));
        AddList(canvas, _words.Unplanned, paths.Unplanned.Select(_sentences.Of));
        output.Write(canvas.ToUtf8());
    }

    private void AddPath(Canvas canvas, LearnerPlan plan, int number)
    {
        LearningPaths paths = plan.Paths;
        LearningPath path = paths.Paths[number];
        canvas.Line(_sentences.Heading(plan, number), Styles.Heading);
        canvas.Line(_sentences.Figures(path));
        if (!path.GivenUp.IsEmpty)
        {
            canvas.Line(_sentences.Bounds.GivenUp(path, number));
        }

        if (path.Steps.IsEmpty)
        {
            canvas.Line(_words.NoSteps);
            return;
        }

        (int scale, string weeks) = Scale(path.Weeks);
        Table table = Canvas.Table("", _speech.Captions.Title, _words.From, _words.To, _words.HoursPerWeek, weeks);
        foreach (TableColumn column in table.Columns.Where((_, at) => at != TitleColumn))
        {
            column.NoWrap();
        }

        for (int at = 0; at < path.Steps.Length; at++)
        {
            PathStep step = path.Steps[at];
            table.AddRow(
                Canvas.Literal(NumberText.Whole(at + 1)),
                Canvas.Literal(_programme.FindModule(step.ModuleId)!.Title),
                Canvas.Literal(_speech.Numbers.DayCell(step.From)),
                Canvas.Literal(_speech.Numbers.DayCell(step.To)),
                Canvas.Literal(_speech.Numbers.Amount(step.HoursPerWeek.Sum())),
                Canvas.Literal(Weeks(paths.AsOf, path.Weeks, scale, step)));
        }

        canvas.Add(table);
        for (int at = 0; at < path.Steps.Length; at++)
        {
            PathStep step = path.Steps[at];
            string why = string.Join(_speech.Captions.Semicolon, _sentences.Why(step));
            canvas.Line($"{NumberText.Whole(at + 1)}. {step.ModuleId}, {step.SessionId ?? _speech.Captions.SelfPaced}"
                + $"{_speech.Captions.Colon}{why}", Styles.Faint);
        }
    }

    // Weeks that one mark stands for, so that the marks stay on one line where the reader's is as wide as is known.
    private (int Scale, string Heading) Scale(int weeks)
    {
        int days = 2 * _speech.Numbers.DayCell(LongestDay).Length;
        int room = _style.IsTerminal ? Math.Clamp(_style.Width - OtherColumns - days - NarrowestTitle, 1, MostWeeksDrawn) : MostWeeksDrawn;
        int scale = (weeks + room - 1) / room;
        return (scale, scale == 1 ? _words.Weeks : $"{_words.Weeks} ×{NumberText.Whole(scale)}");
    }

    // A mark for a week, or for as many as the scale says: worked in or not.
    private static string Weeks(DateOnly asOf, int weeks, int scale, PathStep step)
    {
        int first = (step.From.DayNumber / 7) - (asOf.DayNumber / 7);
        return string.Create((weeks + scale - 1) / scale, (first, scale, step), (marks, state) =>
        {
            for (int place = 0; place < marks.Length; place++)
            {
                marks[place] = Enumerable.Range(place * state.scale, state.scale).Any(week => week >= state.first
                    && week - state.first < state.step.HoursPerWeek.Length && state.step.HoursPerWeek[week - state.first] > 0) ? '#' : '.';
            }
        });
    }

    private static void AddList(Canvas canvas, string heading, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length == 0)
        {
            return;
        }

        canvas.Line();
        canvas.Line(heading, Styles.Heading);
        Array.ForEach(all, line => canvas.Line($" - {line}"));
    }
}
