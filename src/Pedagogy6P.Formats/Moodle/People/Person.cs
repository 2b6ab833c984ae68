namespace Pedagogy6P.Formats.Moodle.People;

/// <summary>
/// A person of the site while an import runs. Names and addresses serve to find the same person in files that have no id, and go no
/// further. Not thread-safe.
/// </summary>
internal sealed class Person
{
    /// <summary>Moodle's number of the user; null while no file told it.</summary>
    public long? UserId { get; set; }

    public string? Email { get; set; }

    public string? Name { get; set; }

    /// <summary>Whether some file says that the account, not only an enrolment, is suspended.</summary>
    public bool IsSuspended { get; set; }

    /// <summary>Whether some file says that the person teaches.</summary>
    public bool Teaches { get; set; }

    /// <summary>What stands for the person in the programme folder; null until learners are settled, and for whoever is none.</summary>
    public string? LearnerId { get; set; }
}
