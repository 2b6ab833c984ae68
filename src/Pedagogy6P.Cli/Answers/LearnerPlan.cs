using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Paths;

namespace Pedagogy6P.Cli.Answers;

/// <summary>The paths of a learner, with the learner for whom they hold.</summary>
internal sealed record LearnerPlan(Learner Learner, LearningPaths Paths)
{
    /// <summary>How the path so far was kept, where one was given.</summary>
    public PathRepair? Repair { get; init; }
}
