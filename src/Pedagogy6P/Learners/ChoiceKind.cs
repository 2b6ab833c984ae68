using System.Text.Json.Serialization;

namespace Pedagogy6P.Learners;

/// <summary>What was chosen. What each kind does to the next ranking is told in <c>docs/participative.md</c>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChoiceKind>))]
public enum ChoiceKind
{
    /// <summary>A module was accepted: it is in progress and takes its hours and slots.</summary>
    [JsonStringEnumMemberName("accepted")]
    Accepted,

    /// <summary>A module was declined: it is left out for a while, and no longer in progress by an earlier choice.</summary>
    [JsonStringEnumMemberName("declined")]
    Declined,

    /// <summary>A module was begun; the same as accepted but for what models learn from it.</summary>
    [JsonStringEnumMemberName("started")]
    Started,

    /// <summary>A module was completed.</summary>
    [JsonStringEnumMemberName("completed")]
    Completed,

    /// <summary>A module was rated, 1 to 5.</summary>
    [JsonStringEnumMemberName("rated")]
    Rated,

    /// <summary>A module is wanted first.</summary>
    [JsonStringEnumMemberName("pinned")]
    Pinned,

    /// <summary>A module is no longer wanted first.</summary>
    [JsonStringEnumMemberName("unpinned")]
    Unpinned,

    /// <summary>A module is not wanted.</summary>
    [JsonStringEnumMemberName("vetoed")]
    Vetoed,

    /// <summary>A module may be shown again.</summary>
    [JsonStringEnumMemberName("unvetoed")]
    Unvetoed,

    /// <summary>A role is aimed at.</summary>
    [JsonStringEnumMemberName("goal-added")]
    GoalAdded,

    /// <summary>A role is no longer aimed at.</summary>
    [JsonStringEnumMemberName("goal-dropped")]
    GoalDropped,

    /// <summary>A fact of the record was given another value.</summary>
    [JsonStringEnumMemberName("fact-edited")]
    FactEdited,

    /// <summary>A fact of the record is said to be wrong.</summary>
    [JsonStringEnumMemberName("fact-contested")]
    FactContested,

    /// <summary>A contested fact was looked into.</summary>
    [JsonStringEnumMemberName("fact-settled")]
    FactSettled,

    /// <summary>An earlier choice is taken back.</summary>
    [JsonStringEnumMemberName("undone")]
    Undone,
}
