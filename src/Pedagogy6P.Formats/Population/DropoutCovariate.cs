namespace Pedagogy6P.Formats.Population;

/// <summary>What a hazard depends on, in the order in which its terms are summed.</summary>
internal enum DropoutCovariate
{
    /// <summary>min(2, hours per week of the run ÷ the learner's hours per week); 2 when the learner has none.</summary>
    LoadOverHours,

    /// <summary>Distance ÷ the learner's largest distance, 0 to 1; online 0.</summary>
    DistanceOverMax,

    /// <summary>1 for an online asynchronous module, else 0.</summary>
    OnlineAsync,

    /// <summary>Σ max(0, entry − true mastery) over the module's competencies on the day of enrolment.</summary>
    EntryGap,

    /// <summary>Share of hands-on time, 0 to 1.</summary>
    HandsOn,

    /// <summary>1 in weeks 1 and 2, else 0.</summary>
    FirstWeeks,

    /// <summary>Withdrawals that ended before the day of enrolment.</summary>
    PreviousWithdrawals,

    /// <summary>Weeks without activity in a row just before the week, at most 3.</summary>
    SilentWeeks,

    /// <summary>max(0, lowest level of the module + 1 − the learner's level).</summary>
    LevelLow,

    /// <summary>The learner's own standard normal number.</summary>
    Frailty,

    /// <summary>Days of activity so far ÷ days expected so far, at most 2; for failing only.</summary>
    Activity,
}
