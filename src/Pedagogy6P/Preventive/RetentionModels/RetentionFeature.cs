namespace Pedagogy6P.Preventive.RetentionModels;

/// <summary>What a retention model may look at, in the order of the full schema.</summary>
internal enum RetentionFeature
{
    /// <summary>Load of the session (hours ÷ weeks; self-paced: ÷ 12 weeks) ÷ hours per week, at most 2; 2 without hours.</summary>
    LoadOverHours,

    /// <summary>Working time of the module.</summary>
    Hours,

    /// <summary>Weeks of the session; missing when self-paced.</summary>
    Weeks,

    /// <summary>Working time ÷ hours per week, at most 52; 52 without hours.</summary>
    WeeksOfHours,

    /// <summary>Hours of the week within the learner's availability.</summary>
    FreeHours,

    /// <summary>1 when self-paced, else 0.</summary>
    SelfPaced,

    /// <summary>How the module is taught.</summary>
    Modality,

    /// <summary>Kilometres to the site, 0 online; missing when the learner's location is unknown.</summary>
    DistanceKm,

    /// <summary>Distance ÷ largest distance, at most 2; 0 online.</summary>
    DistanceOverMax,

    /// <summary>Largest missing mastery among what the module asks at entry.</summary>
    EntryGapLargest,

    /// <summary>Mean missing mastery over what the module asks at entry; 0 when it asks nothing.</summary>
    EntryGapMean,

    /// <summary>Sum of missing mastery over what the module asks at entry.</summary>
    EntryGapTotal,

    /// <summary>Modules completed.</summary>
    CompletedBefore,

    /// <summary>Enrolments failed.</summary>
    FailedBefore,

    /// <summary>Enrolments left before their end.</summary>
    WithdrawnBefore,

    /// <summary>Completed modules among what was finished; missing without history.</summary>
    CompletedShare,

    /// <summary>Enrolments left among what was finished; missing without history.</summary>
    WithdrawnShare,

    /// <summary>Earlier enrolments in the same module that were failed or left.</summary>
    TriesBefore,

    /// <summary>Other modules that the learner is taking.</summary>
    ActiveModules,

    /// <summary>Share of hands-on time.</summary>
    HandsOnShare,

    /// <summary>Days from the recommendation to the start of the session; missing when self-paced or without a date.</summary>
    DaysUntilStart,

    /// <summary>The learner's level.</summary>
    Level,

    /// <summary>The learner's level minus the lowest level of the module.</summary>
    LevelMargin,

    /// <summary>The learner's audience.</summary>
    Audience,

    /// <summary>Price after funding ÷ budget, at most 2; 0 when free or the budget is unlimited.</summary>
    PriceOverBudget,

    /// <summary>1 when the module is mandatory for a target role, else 0.</summary>
    Mandatory,

    /// <summary>Declared interests that the module deals with.</summary>
    SharedTopics,

    /// <summary>Practice settings that learner and module share.</summary>
    SharedSettings,
}
