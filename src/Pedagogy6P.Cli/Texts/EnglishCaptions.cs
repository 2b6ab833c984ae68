namespace Pedagogy6P.Cli.Texts;

/// <summary>The captions in English.</summary>
internal static class EnglishCaptions
{
    public static Captions Value { get; } = new()
    {
        Rank = "#",
        Module = "Module",
        Title = "Title",
        Session = "Session",
        SelfPaced = "at one's own pace",
        Score = "Score",
        Term = "Term",
        Notes = "Notes",
        Pinned = "pinned",
        Mandatory = "mandatory",
        MissingAdvised = "advised first: ",
        Learner = "Learner ",
        AsOf = "as of ",
        NothingFeasible = "No module is feasible now; --reasons tells why for each.",
        MandatoryOutstanding = "Mandatory and not completed",
        Nothing = "none",
        NoAbandonment = "not known: no current role, or one that lists no competency",
        Infeasible = "Infeasible modules",
        FeasibilityChanges = "Becoming feasible or infeasible (reasons before and after)",
        Before = "Before",
        After = "After",
        Difference = "Difference",
        LastShown = "Last shown",
        WhatIf = "What if ",
        NotShown = "not shown",
        PracticeAbandonment = "Risk of abandoning practice for lack of training",
        Done = "done",
        Ready = "ready",
        Locked = "locked",
        AnyOf = "any one of",
        Hard = "required",
        Advised = "advised",
        Legend = "Legend",
        GraphTitle = "Modules and their prerequisites",
    };
}
