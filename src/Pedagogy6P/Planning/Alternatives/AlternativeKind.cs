namespace Pedagogy6P.Planning.Alternatives;

/// <summary>In what an alternative is the best that there is, in the order in which they are told.</summary>
public enum AlternativeKind
{
    /// <summary>Begins on the earliest day; what is taken at one's own pace begins on the query date.</summary>
    Soonest,

    /// <summary>Takes the fewest hours a week; at one's own pace the module's hours over the weeks it is given.</summary>
    LightestWeek,

    /// <summary>Is held nearest; online is at no distance.</summary>
    Nearest,

    /// <summary>Costs least after funding.</summary>
    Cheapest,

    /// <summary>Has the largest share of hands-on time.</summary>
    MostPractical,

    /// <summary>Has the largest probability of an effect, of modules that some study speaks for.</summary>
    BestEvidenced,

    /// <summary>Was completed by most people of the learner's audience.</summary>
    FinishedByPeers,
}
