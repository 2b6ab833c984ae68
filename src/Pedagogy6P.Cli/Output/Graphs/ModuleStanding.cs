namespace Pedagogy6P.Cli.Output.Graphs;

/// <summary>Where a learner stands with a module, as prerequisites see it.</summary>
internal enum ModuleStanding
{
    /// <summary>Completed, or recognised from proven mastery.</summary>
    Done,

    /// <summary>Not done, and all hard prerequisites are satisfied.</summary>
    Ready,

    /// <summary>Some hard prerequisite is not satisfied.</summary>
    Locked,
}
