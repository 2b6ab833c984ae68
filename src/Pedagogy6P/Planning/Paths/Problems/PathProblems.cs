using Pedagogy6P.Planning.Calendars;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Planning.Paths.Problems;

/// <summary>Makes the problems of learners of one programme. Thread-safe.</summary>
internal sealed class PathProblems(RankingCore core)
{
    /// <summary>Values of an objective this close are equal.</summary>
    public const double Smallest = 1e-9;

    /// <summary>When the sessions of the programme take place.</summary>
    public SessionCalendar Calendar { get; } = new(core.Index);

    /// <summary>The problem of a compiled learner.</summary>
    /// <param name="query">The learner, as of the first day.</param>
    /// <param name="task">What is asked.</param>
    public PathProblem Of(LearnerQuery query, PathTask task) => new PathProblemBuilder(core, Calendar, query, task).Build();
}
