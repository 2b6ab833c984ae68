using System.Buffers;
using System.Globalization;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Programmes;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Paths;

/// <summary>For people: what each path costs and leaves, then its modules with a line of weeks, and what no path brings.</summary>
internal sealed class PathTableLayout(Programme programme, string language, CanvasStyle style) : ILearnerLayout<LearnerPlan>
{
    private const int MostWeeksDrawn = 60;

    private readonly Speech _speech = Speech.In(language);
    private readonly PathWords _words = PathWords.For(language);

    public void Write(LearnerPlan plan, int position, IBufferWriter<byte> output)
    {
        LearningPaths paths = plan.Paths;
        using var canvas = new Canvas(style);
        if (position > 0)
        {
            canvas.Line();
        }

        canvas.Line($"{_speech.Captions.Learner}{paths.LearnerId}, {_speech.Captions.AsOf}{_speech.Numbers.Day(paths.AsOf)}",
            Styles.Heading);
        if (!paths.Recognised.IsEmpty)
        {
            canvas.Line(Say(_words.Recognised, string.Join(", ", paths.Recognised)), Styles.Faint);
        }

        for (int number = 0; number < paths.Paths.Length; number++)
        {
            // A table ends in an empty line of its own.
            if (number == 0 || paths.Paths[number - 1].Steps.IsEmpty)
            {
                canvas.Line();
            }

            AddPath(canvas, paths, number);
        }

        AddList(canvas, _words.Unreached, paths.Unreached.Select(Words), isAfterTable: !paths.Paths[^1].Steps.IsEmpty);
        AddList(canvas, _words.Unplanned, paths.Unplanned.Select(Words),
            isAfterTable: paths.Unreached.IsEmpty && !paths.Paths[^1].Steps.IsEmpty);
        output.Write(canvas.ToUtf8());
    }

    private void AddPath(Canvas canvas, LearningPaths paths, int number)
    {
        LearningPath path = paths.Paths[number];
        string kind = number > 0 ? _words.Alternative : path.IsOptimal ? _words.Best : _words.BestFound;
        canvas.Line($"{Say(_words.Path, NumberText.Whole(number + 1))}{_speech.Captions.Colon}{kind}", Styles.Heading);
        canvas.Line(string.Join(", ", Figures(path)));
        if (path.Steps.IsEmpty)
        {
            canvas.Line(_words.NoSteps);
            return;
        }

        Table table = Canvas.Table(_speech.Captions.Module, _speech.Captions.Title, _speech.Captions.Session, _words.From, _words.To,
            _words.HoursPerWeek, _words.Weeks, _words.Why);
        foreach (PathStep step in path.Steps)
        {
            table.AddRow(
                Canvas.Literal(step.ModuleId, Styles.Heading),
                Canvas.Literal(programme.FindModule(step.ModuleId)!.Title),
                Canvas.Literal(step.SessionId ?? _speech.Captions.SelfPaced),
                Canvas.Literal(NumberText.Day(step.From)),
                Canvas.Literal(NumberText.Day(step.To)),
                Canvas.Literal(_speech.Numbers.Amount(step.HoursPerWeek.Sum())),
                Canvas.Literal(Weeks(paths.AsOf, path.Weeks, step)),
                Canvas.Literal(Why(step)));
        }

        canvas.Add(table);
    }

    private IEnumerable<string> Figures(LearningPath path)
    {
        yield return Say(_words.Unmet, _speech.Numbers.Percent(path.UnmetNeed));
        yield return path.Weeks == 1 ? _words.OneWeek : Say(_words.WeekCount, NumberText.Whole(path.Weeks));
        yield return Say(_words.Peak, _speech.Numbers.Amount(path.PeakLoad));
        yield return Say(_words.Hours, _speech.Numbers.Amount(path.Hours));
        yield return Say(_words.Travel, _speech.Numbers.Amount(Math.Round(path.TravelKm)));
        yield return Say(_words.Price, _speech.Numbers.Amount(path.Price));
        if (path.MissedAdvice > 0)
        {
            yield return Say(_words.Missed, NumberText.Whole(path.MissedAdvice));
        }
    }

    // A mark a week: worked in or not. A long path gets a mark for several weeks.
    private static string Weeks(DateOnly asOf, int weeks, PathStep step)
    {
        int first = (step.From.DayNumber / 7) - (asOf.DayNumber / 7), scale = (weeks + MostWeeksDrawn - 1) / MostWeeksDrawn;
        return string.Create((weeks + scale - 1) / scale, (first, scale, step), (marks, state) =>
        {
            for (int place = 0; place < marks.Length; place++)
            {
                marks[place] = Enumerable.Range(place * state.scale, state.scale).Any(week => week >= state.first
                    && week - state.first < state.step.HoursPerWeek.Length && state.step.HoursPerWeek[week - state.first] > 0) ? '#' : '.';
            }
        });
    }

    private string Why(PathStep step)
    {
        string[] goals = [.. step.Gains.Where(gain => gain.Goal > gain.Before).Select(gain => gain.CompetencyId)];
        string[] reasons =
        [
            step.Mandatory ? _speech.Captions.Mandatory : "",
            step.Pinned ? _speech.Captions.Pinned : "",
            string.Join(", ", goals),
            step.OpensWay.IsEmpty ? "" : Say(_words.Opens, string.Join(", ", step.OpensWay)),
            step.AdvisedBefore.IsEmpty ? "" : Say(_words.Advises, string.Join(", ", step.AdvisedBefore)),
        ];
        return string.Join(_speech.Captions.Semicolon, reasons.Where(reason => reason.Length > 0));
    }

    private static void AddList(Canvas canvas, string heading, IEnumerable<string> lines, bool isAfterTable)
    {
        string[] all = [.. lines];
        if (all.Length == 0)
        {
            return;
        }

        if (!isAfterTable)
        {
            canvas.Line();
        }

        canvas.Line(heading, Styles.Heading);
        Array.ForEach(all, line => canvas.Line($" - {line}"));
    }

    private string Words(UnreachedGoal goal) =>
        Say(_words.Reached, goal.CompetencyId, _speech.Numbers.Amount(goal.Reached), _speech.Numbers.Amount(goal.Level))
            + _speech.Captions.Semicolon
            + (goal.Obstacles.IsEmpty ? _words.NoModule : string.Join(_speech.Captions.Semicolon, goal.Obstacles.Select(Words)));

    private string Words(PathObstacle obstacle) => obstacle.Kind switch
    {
        PathObstacleKind.Horizon => Say(_words.Horizon, obstacle.ModuleId),
        PathObstacleKind.Prerequisites => Say(_words.Prerequisites, obstacle.ModuleId),
        PathObstacleKind.Room => Say(_words.Room, obstacle.ModuleId),
        _ => Say(_words.Closed, obstacle.ModuleId, _speech.Names(obstacle.Reasons.Select(reason => reason.Code))),
    };

    private static string Say(string words, params object[] values) => string.Format(CultureInfo.InvariantCulture, words, values);
}
