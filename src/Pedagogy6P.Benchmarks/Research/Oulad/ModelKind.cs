namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>Whose model a row of results is about.</summary>
internal enum ModelKind
{
    /// <summary>A ranking rule or the module prior.</summary>
    Baseline,

    /// <summary>The end-to-end recipe.</summary>
    Recipe,

    /// <summary>One of our learners on the exported table.</summary>
    OwnLearner,

    /// <summary>A peer on the exported table.</summary>
    Peer,

    /// <summary>An average of peers.</summary>
    PeerAverage,
}
