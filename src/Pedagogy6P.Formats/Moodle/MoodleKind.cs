namespace Pedagogy6P.Formats.Moodle;

/// <summary>What an export is, in the order in which exports are read: whoever knows ids and courses comes first.</summary>
internal enum MoodleKind
{
    /// <summary>Not read; the log says why.</summary>
    None,

    /// <summary>Answers of web services.</summary>
    WebService,

    /// <summary>Users for bulk user actions, with their fields.</summary>
    Users,

    /// <summary>Competency framework.</summary>
    Framework,

    /// <summary>Course completion.</summary>
    Completion,

    /// <summary>Activity completion.</summary>
    Progress,

    /// <summary>Grades.</summary>
    Grades,

    /// <summary>Participants of a course.</summary>
    Participants,

    /// <summary>List of users.</summary>
    UserList,

    /// <summary>Results of a quiz.</summary>
    Quiz,

    /// <summary>Answers to a feedback.</summary>
    Feedback,

    /// <summary>Grading worksheet of an assignment.</summary>
    Worksheet,

    /// <summary>Calendar.</summary>
    Calendar,

    /// <summary>The table of the standard log.</summary>
    LogStore,

    /// <summary>The report of the standard log.</summary>
    Log,
}
