using Pedagogy6P.Planning.Paths.Models;
using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>A path that was found, and how much is proven of it. Immutable.</summary>
/// <param name="Selection">What is taken.</param>
/// <param name="Timetable">When.</param>
/// <param name="Gap">1 − bound ÷ value of the first objective that is not proven; 0 when all are.</param>
internal sealed record PathSolution(PathSelection Selection, PathTimetable Timetable, double Gap)
{
    /// <summary>The first objective that is not proven; null when all are.</summary>
    public required PathObjective? Open { get; init; }

    /// <summary>Whether no better path exists.</summary>
    public bool IsProven => Open is null;

    /// <summary>What it is best at.</summary>
    public PathKind Kind { get; init; } = PathKind.TradeOff;

    /// <summary>No module at all, of which nothing is proven: what is left where the budget did not last for any path.</summary>
    public static PathSolution Nothing(PathProblem problem) => new(
        new PathSelection([], [], problem.MissingAnyway + problem.Goals.Sum(goal => goal.Importance * (goal.Level - goal.Mastery)), 0, 0,
            0, 0),
        new PathTimetable { Modules = [], Sessions = [], Minutes = [], Days = [], Weeks = 0, PeakMinutes = 0 }, 1)
    { Open = PathObjective.UnmetNeed };
}
