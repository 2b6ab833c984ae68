namespace Pedagogy6P.Learners;

/// <summary>One fact of a learner's record that can be edited and contested.</summary>
/// <param name="Name">Its name; of facts about a thing each, what stands before the colon.</param>
/// <param name="Expected">What its value looks like, in words.</param>
internal sealed record LearnerFact(string Name, string Expected)
{
    /// <summary>Whether tutors and schools alone may edit it: a learner contests it.</summary>
    public bool IsAttested { get; init; }

    /// <summary>Whether there is one for each module or competency.</summary>
    public bool IsAboutThings { get; init; }

    /// <summary>
    /// The record with the fact changed, of what it is about, to a value (null: as if the column were absent); null when the value is
    /// none.
    /// </summary>
    public required Func<Learner, string, string?, Learner?> Edit { get; init; }

    /// <summary>The record without the fact, of what it is about; null when the record cannot be without it.</summary>
    public Func<Learner, string, Learner>? SetAside { get; init; }

    /// <summary>The value of the fact in a record, of what it is about; null when it has none.</summary>
    public required Func<Learner, string, string?> Show { get; init; }
}
