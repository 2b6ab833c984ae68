using System.Collections.Immutable;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Planning.Paths;

namespace Pedagogy6P.Cli.Output.Paths;

/// <summary>
/// What is said to people of what binds paths: awards, dates, what does not fit together, what is exchanged for what, and what a repair
/// moves. Immutable and thread-safe.
/// </summary>
/// <param name="speech">The language.</param>
/// <param name="words">Words about paths in that language.</param>
/// <param name="moduleName">What modules are called, by their ids.</param>
/// <param name="competencyName">What competencies are called, by their ids.</param>
internal sealed class PathBounds(Speech speech, PathWords words, Func<string, string> moduleName, Func<string, string> competencyName)
{
    /// <summary>What stands of an award, in several lines; none without one.</summary>
    /// <param name="award">The award.</param>
    /// <param name="obstacle">What is said of a module that no path can take.</param>
    public IEnumerable<string> Lines(PathAward? award, Func<PathObstacle, string> obstacle)
    {
        if (award is null)
        {
            yield break;
        }

        foreach (PathAwardGroup group in award.Groups)
        {
            yield return Say(words.Group, group.GroupId, NumberText.Whole(group.Choose), NumberText.Whole(group.Done.Length));
        }

        if (award.Conflict is { } conflict)
        {
            yield return Say(words.NotCompleted, Of(conflict));
            foreach (PathObstacle closed in award.Groups.Where(group => conflict.Groups.Contains(group.GroupId, StringComparer.Ordinal))
                .SelectMany(group => group.Closed))
            {
                yield return obstacle(closed);
            }
        }
    }

    /// <summary>What does not fit together into what.</summary>
    public string Of(PathConflict conflict)
    {
        string parts = string.Join(", ",
            [.. conflict.Modules.Select(moduleName), .. conflict.Groups.Select(id => Say(words.GroupName, id))]);
        return conflict.Limits.IsEmpty ? Say(words.Beyond, parts)
            : Say(words.Conflict, parts, Of(conflict.Limits));
    }

    /// <summary>Names of limits.</summary>
    public string Of(ImmutableArray<PathLimit> limits) => string.Join(", ", limits.Select(limit => words.Limits[limit]));

    /// <summary>By when a module is due, and what of the award it is for.</summary>
    public IEnumerable<string> Of(PathStep step)
    {
        if (step.Deadline is DateOnly deadline)
        {
            yield return Say(step.To > deadline ? words.Late : words.InTime, speech.Numbers.Day(deadline));
        }

        foreach (string group in step.AwardGroups)
        {
            yield return Say(words.ForGroup, group);
        }
    }

    /// <summary>What a path leads less far to than the one before it; empty when nothing is given up.</summary>
    public string GivenUp(LearningPath path, int number) => path.GivenUp.IsEmpty ? "" : Say(words.GivenUp, NumberText.Whole(number),
        string.Join(speech.Captions.Semicolon, path.GivenUp.Select(loss => Say(words.Loss, competencyName(loss.CompetencyId),
            speech.Numbers.Amount(loss.Reached), speech.Numbers.Amount(loss.Before)))));

    /// <summary>Why modules end later than their date.</summary>
    public IEnumerable<string> Late(ImmutableArray<PathObstacle> late) =>
        late.Select(obstacle => obstacle.Conflict is { } conflict ? Of(conflict) : moduleName(obstacle.ModuleId));

    /// <summary>What a repair takes to be under way, and what it moved.</summary>
    public IEnumerable<string> Moves(PathRepair repair) =>
    [
        .. repair.Begun.IsEmpty ? [] : (string[])[Say(words.Begun, string.Join(", ", repair.Begun.Select(moduleName)))],
        .. repair.Moves.IsEmpty ? [words.NoMoves] : Moves(repair.Moves),
    ];

    private IEnumerable<string> Moves(ImmutableArray<PathMove> moves) => moves.Select(move =>
    {
        string name = moduleName(move.ModuleId);
        return move switch
        {
            { Before: { } before, After: { } after } => Say(words.Moved, name, Times(after), Times(before)),
            { Before: { } before } => Say(words.Dropped, name, Times(before)),
            _ => Say(words.Added, name, Times(move.After!)),
        };
    });

    private string Times(PathStep step) => Say(words.Times, step.SessionId ?? speech.Captions.SelfPaced, speech.Numbers.Day(step.From),
        speech.Numbers.Day(step.To));

    private static string Say(string text, params object[] values) => PathSentences.Say(text, values);
}
