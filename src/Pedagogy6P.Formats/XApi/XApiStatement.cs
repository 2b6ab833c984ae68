namespace Pedagogy6P.Formats.XApi;

/// <summary>
/// What one statement says that a learner's record can hold: the rest of it, names and mail addresses above all, is never kept. Immutable.
/// </summary>
public sealed record XApiStatement
{
    /// <summary>Its number in the text it comes from, from 1.</summary>
    public int Row { get; init; }

    /// <summary>Its id; null when it has none, which a record store would have given.</summary>
    public Guid? Id { get; init; }

    /// <summary>Who did it; null for groups and for actors known by nothing.</summary>
    public XApiActor? Actor { get; init; }

    /// <summary>IRI of the verb.</summary>
    public required string Verb { get; init; }

    /// <summary>IRI of the activity, or the id of the statement that this one is about; null for other objects.</summary>
    public string? ObjectId { get; init; }

    /// <summary>Whether the object is another statement, as that of a voiding one is.</summary>
    public bool IsAboutStatement { get; init; }

    /// <summary>IRI of the activity's type; null when not said.</summary>
    public string? ActivityType { get; init; }

    /// <summary>Name of the activity in the first language given; null when not said.</summary>
    public string? ActivityName { get; init; }

    /// <summary>
    /// IRI of the course: the activity itself when its type is a course, else the first of the context's parents, then of its groupings,
    /// whose type is a course, else the first grouping, else the first parent; null without any.
    /// </summary>
    public string? Course { get; init; }

    /// <summary>Name of the course in the first language given; null when not said.</summary>
    public string? CourseName { get; init; }

    /// <summary>Whether the activity was completed; null when not said. False is a state, no event.</summary>
    public bool? Completion { get; init; }

    /// <summary>Whether the attempt succeeded; null when not said.</summary>
    public bool? Success { get; init; }

    /// <summary>The score from -1 to 1; null when not said. A score is not progress.</summary>
    public double? ScaledScore { get; init; }

    /// <summary>The attempt's registration; null when not said.</summary>
    public Guid? Registration { get; init; }

    /// <summary>When it happened; when it was stored where that is not said; null without both.</summary>
    public DateTimeOffset? Timestamp { get; init; }
}
