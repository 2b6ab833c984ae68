using System.Text.Json.Serialization;

namespace Pedagogy6P.Ranking.Rules;

/// <summary>Why a module is infeasible for a learner, in the order in which reasons are reported.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReasonCode>))]
public enum ReasonCode
{
    /// <summary>The learner completed it.</summary>
    Completed,

    /// <summary>The learner is taking it now.</summary>
    InProgress,

    /// <summary>The learner vetoed it.</summary>
    Vetoed,

    /// <summary>The learner declined it, fewer days ago than the option <c>DeclinedDays</c> says.</summary>
    Declined,

    /// <summary>It is not open to the learner's audience.</summary>
    Audience,

    /// <summary>The learner's level is below its minimum.</summary>
    Level,

    /// <summary>No common language (primary subtags).</summary>
    Language,

    /// <summary>The learner does not accept its modality.</summary>
    Modality,

    /// <summary>Some group of hard prerequisites is not satisfied.</summary>
    Prerequisite,

    /// <summary>Some mastery is below the entry level.</summary>
    Entry,

    /// <summary>It costs more than the budget and no funding pays.</summary>
    Budget,

    /// <summary>
    /// It has no worth: it brings the learner no gain towards any goal, is not wanted (pinned, mandatory for a target role, or any module
    /// when nothing has a goal) and opens the way to no module that does or is.
    /// </summary>
    NoGain,

    /// <summary>No session that is planned, neither a candidate nor cancelled, starts on or after the query date.</summary>
    NoSession,

    /// <summary>No remaining session fits the weekly availability.</summary>
    Schedule,

    /// <summary>No remaining session fits the hours per week.</summary>
    Load,

    /// <summary>No remaining session is near enough.</summary>
    Distance,

    /// <summary>No remaining session has a seat left.</summary>
    Seats,
}
