
namespace Pedagogy6P.Cli.Texts;

/// <summary>The words around the explanations: headings and labels of tables and graphs, in one language. Immutable.</summary>
internal sealed record Captions
{
    public required string Rank { get; init; }

    public required string Module { get; init; }

    public required string Title { get; init; }

    public required string Session { get; init; }

    public required string SelfPaced { get; init; }

    public required string Score { get; init; }

    /// <summary>What a diverse list counted with: what those before leave of the score.</summary>
    public required string ScoreLeft { get; init; }

    public required string Term { get; init; }

    public required string Notes { get; init; }

    public required string Pinned { get; init; }

    public required string Mandatory { get; init; }

    /// <summary>Advised modules that are missing; followed by their ids.</summary>
    public required string MissingAdvised { get; init; }

    /// <summary>Modules of higher rank whose sessions are at the same time; followed by their ids.</summary>
    public required string Overlaps { get; init; }

    /// <summary>The next session that is not; followed by its id.</summary>
    public required string Instead { get; init; }

    /// <summary>Where there is no such session.</summary>
    public required string NoOtherSession { get; init; }

    /// <summary>The learner of an answer; followed by the id.</summary>
    public required string Learner { get; init; }

    /// <summary>The query date; followed by the day.</summary>
    public required string AsOf { get; init; }

    public required string NothingFeasible { get; init; }

    public required string NothingFeasibleAsListed { get; init; }

    public required string NothingBeforeOrAfter { get; init; }

    public required string MandatoryOutstanding { get; init; }

    public required string Nothing { get; init; }

    public required string NoAbandonment { get; init; }

    public required string Infeasible { get; init; }

    public required string PinnedInfeasible { get; init; }

    /// <summary>Before the names of the reasons of one module.</summary>
    public required string InShort { get; init; }

    /// <summary>Modules that a what-if makes feasible or infeasible.</summary>
    public required string FeasibilityChanges { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public required string Difference { get; init; }

    public required string LastShown { get; init; }

    /// <summary>What was changed; followed by the columns and their new values.</summary>
    public required string WhatIf { get; init; }

    public required string NotShown { get; init; }

    public required string PracticeAbandonment { get; init; }

    public required string Done { get; init; }

    public required string Ready { get; init; }

    public required string Closed { get; init; }

    public required string Locked { get; init; }

    public required string AnyOf { get; init; }

    public required string Hard { get; init; }

    public required string Advised { get; init; }

    /// <summary>Of an arrow to a module that a goal asks for.</summary>
    public required string OpensTheWay { get; init; }

    public required string Legend { get; init; }

    public required string GraphTitle { get; init; }

    /// <summary>Between a name and what is said of it.</summary>
    public required string Colon { get; init; }

    /// <summary>Between the items of a list that may hold commas.</summary>
    public required string Semicolon { get; init; }

    public required string Sound { get; init; }

    public required string Table { get; init; }

    public required string Rows { get; init; }

    /// <summary>
    /// Sessions by status; with how many are planned, candidates and cancelled in place of <c>{0}</c>, <c>{1}</c> and <c>{2}</c>.
    /// </summary>
    public required string SessionCounts { get; init; }

    public required string Warnings { get; init; }

    public required string Violations { get; init; }

    /// <summary>What is not shown of a list; with the number in place of <c>{0}</c>.</summary>
    public required string More { get; init; }

    public required string Framework { get; init; }

    public required string Competencies { get; init; }

    public required string Taught { get; init; }

    public required string Share { get; init; }

    public required string Hours { get; init; }

    /// <summary>The captions in a language, <c>en</c> or <c>fr</c>.</summary>
    public static Captions For(string language) =>
        string.Equals(language, "fr", StringComparison.Ordinal) ? FrenchCaptions.Value : EnglishCaptions.Value;
}
