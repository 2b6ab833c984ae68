namespace Pedagogy6P.Formats.Moodle.WebServices;

/// <summary>What an answer of a web service is, in the order in which answers are read.</summary>
internal enum AnswerKind
{
    /// <summary>Courses (<c>core_course_get_courses</c>).</summary>
    Courses,

    /// <summary>Enrolled users (<c>core_enrol_get_enrolled_users</c>).</summary>
    EnrolledUsers,

    /// <summary>Contents of a course (<c>core_course_get_contents</c>).</summary>
    Contents,

    /// <summary>Competency frameworks (<c>core_competency_list_competency_frameworks</c>).</summary>
    Frameworks,

    /// <summary>Competencies (<c>core_competency_list_competencies</c>).</summary>
    Competencies,

    /// <summary>Competencies of a course (<c>core_competency_list_course_competencies</c>).</summary>
    CourseCompetencies,

    /// <summary>Completion of the course by one user (<c>core_completion_get_course_completion_status</c>).</summary>
    CourseCompletion,

    /// <summary>Completion of activities by one user (<c>core_completion_get_activities_completion_status</c>).</summary>
    ActivityCompletion,

    /// <summary>Grades (<c>gradereport_user_get_grade_items</c>).</summary>
    Grades,

    /// <summary>A competency of one user in a course (<c>tool_lp_data_for_user_competency_summary_in_course</c>).</summary>
    UserCompetency,

    /// <summary>Entries of which the programme folder has no table.</summary>
    WithoutTable,

    /// <summary>An error that the service answered with.</summary>
    Error,

    /// <summary>The report of activity completion as JSON, which lost the names of its columns.</summary>
    ProgressJson,

    /// <summary>Nothing that is known.</summary>
    Unknown,
}
