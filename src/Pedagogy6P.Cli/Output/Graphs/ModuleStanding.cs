namespace Pedagogy6P.Cli.Output.Graphs;

/// <summary>Where a learner stands with a module.</summary>
internal enum ModuleStanding
{
    /// <summary>Completed, or recognised from proven mastery.</summary>
    Done,

    /// <summary>Not done, and feasible as the ranking says: it would be recommended.</summary>
    Ready,

    /// <summary>Not done, all hard prerequisites are satisfied, and yet infeasible for other reasons.</summary>
    Closed,

    /// <summary>Some hard prerequisite is not satisfied.</summary>
    Locked,
}
