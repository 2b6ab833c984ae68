using System.Text.Json.Serialization;

namespace Pedagogy6P.Formats.Quality;

/// <summary>What a warning of the data-quality report is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<QualityCode>))]
public enum QualityCode
{
    /// <summary>A column that the format does not know; it was ignored. Ids: the column.</summary>
    UnknownColumn,

    /// <summary>A CSV file that is no table of the format; it was ignored. Ids: the file.</summary>
    UnknownFile,

    /// <summary>Slots of free time that contain no whole quarter hour and vanished. Ids: the learner or trainer.</summary>
    VanishedSlots,

    /// <summary>The folder has no <c>datapackage.json</c>.</summary>
    MissingDataPackage,

    /// <summary>The <c>datapackage.json</c> cannot be understood; it was ignored.</summary>
    UnreadableDataPackage,

    /// <summary>A table that <c>datapackage.json</c> lists and the folder lacks.</summary>
    ListedTableMissing,

    /// <summary>A table that the folder has and <c>datapackage.json</c> does not list.</summary>
    UnlistedTable,

    /// <summary>A module whose hard prerequisites nobody it is open to can ever meet. Ids: the module.</summary>
    UnmeetablePrerequisites,

    /// <summary>A competency that no module teaches. Ids: the competency.</summary>
    UntaughtCompetency,

    /// <summary>Words in use of a kind that has titles, themselves without one. Ids: the words.</summary>
    UntitledTerm,

    /// <summary>
    /// A role that asks more of a competency than any module leads to. Ids: the role and the competency, and the audience where one without
    /// learners could reach it and none of those that learners are of.
    /// </summary>
    UnreachableRole,

    /// <summary>A role that asks an ancestor of what is taught; mastery does not propagate. Ids: the role and the competency.</summary>
    RoleAsksAncestor,

    /// <summary>
    /// A mandatory module that is infeasible for learners of the role. Ids: the module, the role and up to ten learners, none when it is
    /// closed to all.
    /// </summary>
    InfeasibleMandatoryModule,

    /// <summary>A learner for whom no module is feasible. Ids: the learner.</summary>
    NoFeasibleModule,

    /// <summary>A session whose trainer is not said to run its module. Ids: the session and the trainer.</summary>
    TrainerNotListed,

    /// <summary>A session whose slots fall outside its trainer's availability. Ids: the session and the trainer.</summary>
    TrainerNotAvailable,

    /// <summary>A table whose cells are not separated by commas; it was read, decimal commas included. No ids.</summary>
    OtherSeparator,

    /// <summary>
    /// A candidate session that nobody can run: no trainer who is listed for its module is free in its slots. Only where the programme has
    /// trainers. Ids: the session.
    /// </summary>
    CandidateWithoutTrainer,

    /// <summary>
    /// A candidate session that wants a larger group, or more learners of an audience, than there are learners. Only where there are
    /// learners. Ids: the session, and the audience if it is about one.
    /// </summary>
    UnreachableGroup,

    /// <summary>Choices with an earlier time than one before them; they count in their order. Ids: up to ten learners.</summary>
    LateChoices,
}
