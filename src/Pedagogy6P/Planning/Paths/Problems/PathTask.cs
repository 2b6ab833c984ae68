using Pedagogy6P.Ranking.Query.Goals;

namespace Pedagogy6P.Planning.Paths.Problems;

/// <summary>What paths are asked for, in numbers. Immutable.</summary>
/// <param name="Goals">What is to be reached.</param>
/// <param name="Award">Groups of the award to be completed; none without one.</param>
/// <param name="Weeks">Calendar weeks of the horizon.</param>
internal sealed record PathTask(GoalSet Goals, AwardGroup[] Award, int Weeks)
{
    /// <summary>
    /// μ per competency on the first day, what is in progress taken as completed: nobody plans around what is already being taken.
    /// </summary>
    public required double[] Mastery { get; init; }

    /// <summary>The same of what was once attained, before anything faded: what entry levels ask.</summary>
    public required double[] Attained { get; init; }

    /// <summary>Weeks in which the learner has fewer hours.</summary>
    public PathWeek[] ShortWeeks { get; init; } = [];
}
