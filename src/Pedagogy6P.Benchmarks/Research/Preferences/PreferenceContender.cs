namespace Pedagogy6P.Benchmarks.Research.Preferences;

/// <summary>Who makes the lists.</summary>
internal enum PreferenceContender
{
    /// <summary>The learned model, Thompson sampling at a quarter of the doubt.</summary>
    CarefulThompson,

    /// <summary>The learned model, Thompson sampling.</summary>
    Thompson,

    /// <summary>The learned model's best.</summary>
    Greedy,

    /// <summary>The learned model's best, each place with probability 0.1 any candidate instead.</summary>
    EpsilonGreedy,

    /// <summary>Careful Thompson sampling without what others chose.</summary>
    WithoutPopulation,

    /// <summary>What the learner's audience chose most often, of what it was shown.</summary>
    AudiencePopularity,

    /// <summary>What everybody chose most often, of what they were shown.</summary>
    Popularity,
}
