using System.Globalization;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Planning.Paths;

namespace Pedagogy6P.Cli.Output.Paths;

/// <summary>What is said of paths to people, in one language. Immutable and thread-safe.</summary>
/// <param name="speech">The language.</param>
/// <param name="words">Words about paths in that language.</param>
/// <param name="moduleName">What modules are called, by their ids.</param>
/// <param name="competencyName">What competencies are called, by their ids.</param>
/// <param name="between">What stands between such names.</param>
internal sealed class PathSentences(Speech speech, PathWords words, Func<string, string> moduleName, Func<string, string> competencyName,
    string between)
{
    /// <summary>What is said of what binds paths.</summary>
    public PathBounds Bounds { get; } = new(speech, words, moduleName, competencyName);

    /// <summary>Which path it is.</summary>
    public string Heading(LearnerPlan plan, int number)
    {
        LearningPath path = plan.Paths.Paths[number];
        string kind = path.Kind switch
        {
            _ when plan.Repair is { } repair => repair.IsLeast ? words.Repaired : words.RepairedFound,
            PathKind.Best => path.IsOptimal ? words.Best : words.BestFound,
            PathKind.Nearest => words.Nearest,
            PathKind.Cheapest => words.Cheapest,
            PathKind.MostPractical => words.MostPractical,
            _ => words.Alternative,
        };
        return $"{Say(words.Path, NumberText.Whole(number + 1))}{speech.Captions.Colon}{kind}";
    }

    /// <summary>What a path costs and leaves.</summary>
    public string Figures(LearningPath path) => string.Join(", ", FiguresOf(path));

    /// <summary>Modules that count as done.</summary>
    public string Recognised(LearningPaths paths) => Say(words.Recognised, string.Join(between, paths.Recognised.Select(moduleName)));

    /// <summary>Why a module is there: duty and choice, goals that it brings nearer, and modules that come after it.</summary>
    public IEnumerable<string> Why(PathStep step)
    {
        string[] goals = [.. step.Gains.Where(gain => gain.Goal > gain.Before).Select(gain => competencyName(gain.CompetencyId))];
        string[] reasons =
        [
            step.Mandatory ? speech.Captions.Mandatory : "",
            step.Pinned ? speech.Captions.Pinned : "",
            .. Bounds.Of(step),
            string.Join(between, goals),
            step.OpensWay.IsEmpty ? "" : Say(words.Opens, string.Join(between, step.OpensWay.Select(moduleName))),
            step.AdvisedBefore.IsEmpty ? "" : Say(words.Advises, string.Join(between, step.AdvisedBefore.Select(moduleName))),
        ];
        return reasons.Where(reason => reason.Length > 0);
    }

    /// <summary>How far a path leads to a goal that it does not reach.</summary>
    public string Reached(UnreachedGoal goal) =>
        Say(words.Reached, competencyName(goal.CompetencyId), speech.Numbers.Amount(goal.Reached), speech.Numbers.Amount(goal.Level));

    /// <summary>What stands in the way to a goal; never empty.</summary>
    public IEnumerable<string> Obstacles(UnreachedGoal goal) => goal.Obstacles.IsEmpty ? [words.NoModule] : goal.Obstacles.Select(Of);

    /// <summary>What keeps a module out of a path.</summary>
    public string Of(PathObstacle obstacle) => obstacle.Conflict is { } conflict ? Bounds.Of(conflict) : obstacle.Kind switch
    {
        PathObstacleKind.Horizon => Say(words.Horizon, moduleName(obstacle.ModuleId)),
        PathObstacleKind.Prerequisites => Say(words.Prerequisites, moduleName(obstacle.ModuleId)),
        PathObstacleKind.Room when !obstacle.Limits.IsEmpty => Say(words.RoomIn, moduleName(obstacle.ModuleId),
            Bounds.Of(obstacle.Limits)),
        PathObstacleKind.Room => Say(words.Room, moduleName(obstacle.ModuleId)),
        _ => Say(words.Closed, moduleName(obstacle.ModuleId), speech.Names(obstacle.Reasons.Select(reason => reason.Code))),
    };

    /// <summary>Words with values in the places of <c>{0}</c> and <c>{1}</c>.</summary>
    public static string Say(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);

    private IEnumerable<string> FiguresOf(LearningPath path)
    {
        yield return Say(words.Unmet, speech.Numbers.Percent(path.UnmetNeed));
        yield return path.Weeks == 1 ? words.OneWeek : Say(words.WeekCount, NumberText.Whole(path.Weeks));
        yield return Say(words.Peak, speech.Numbers.Amount(path.PeakLoad));
        yield return Say(words.Hours, speech.Numbers.Amount(path.Hours));
        yield return Say(words.Travel, speech.Numbers.Amount(Math.Round(path.TravelKm)));
        yield return Say(words.Price, speech.Numbers.Amount(path.Price));
        if (path.DropoutRisk is double risk)
        {
            yield return Say(words.Dropout, speech.Numbers.Percent(risk));
        }

        if (path.MissedAdvice > 0)
        {
            yield return Say(words.Missed, NumberText.Whole(path.MissedAdvice));
        }
    }
}
