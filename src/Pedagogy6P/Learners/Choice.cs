using System.Text.Json.Serialization;

namespace Pedagogy6P.Learners;

/// <summary>
/// Something that a learner, or a tutor or school for them, chose at a time: an event that is kept and never changed. Immutable and
/// thread-safe. Which parts a kind has is told in <c>docs/participative.md</c>; record equality compares times without their offset,
/// <see cref="SaysTheSameAs"/> with it.
/// </summary>
public sealed record Choice
{
    /// <summary>Its id, an ordinal string of 1 to 100 characters, of no other choice of the programme.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the learner.</summary>
    [JsonPropertyName("learner")]
    public required string LearnerId { get; init; }

    /// <summary>
    /// When it was made, by the host's clock, of the years 2 to 9998, with the offset of where; kept to the millisecond below. What order
    /// choices count in is told by their sequence, not by this.
    /// </summary>
    public required DateTimeOffset When
    {
        get;
        init => field = new DateTimeOffset(value.Ticks - (value.Ticks % TimeSpan.TicksPerMillisecond), value.Offset);
    }

    /// <summary>Who made it.</summary>
    public required ChoiceActor By { get; init; }

    /// <summary>What was chosen.</summary>
    public required ChoiceKind Kind { get; init; }

    /// <summary>Id of the module; null where the kind has none.</summary>
    [JsonPropertyName("module")]
    public string? ModuleId { get; init; }

    /// <summary>Id of the session of the module; null for none.</summary>
    [JsonPropertyName("session")]
    public string? SessionId { get; init; }

    /// <summary>Id of the role; null where the kind has none.</summary>
    [JsonPropertyName("role")]
    public string? RoleId { get; init; }

    /// <summary>Name of the fact (<see cref="LearnerFacts"/>); null where the kind has none.</summary>
    public string? Fact { get; init; }

    /// <summary>
    /// What the fact becomes, as a cell of <c>learners.csv</c> would say it; the rating; how a contested fact is used or was settled
    /// (<see cref="ChoiceWords"/>). Null for nothing.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>
    /// Why: of a decline one of <see cref="ChoiceWords.DeclineReasons"/>, else at most 500 characters; null when not said.
    /// </summary>
    public string? Reason { get; init; }

    /// <summary>Id of the choice that is taken back; null where the kind is another.</summary>
    [JsonPropertyName("undoes")]
    public string? UndoesId { get; init; }

    /// <summary>The day it was made, where it was made.</summary>
    [JsonIgnore]
    public DateOnly Date => DateOnly.FromDateTime(When.DateTime);

    /// <summary>Whether another choice says the same in every part.</summary>
    /// <param name="other">The other one; null says nothing.</param>
    public bool SaysTheSameAs(Choice? other) => Equals(other) && When.Offset == other.When.Offset;
}
