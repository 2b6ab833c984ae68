using Pedagogy6P.Places;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>One edit of a learner's record.</summary>
/// <param name="Kind">What it changes.</param>
/// <param name="Cost">What it costs (<see cref="EditCosts"/>).</param>
public sealed record LearnerEdit(EditKind Kind, double Cost)
{
    /// <summary>
    /// What there is now: hours a week, kilometres, euros, or free hours of the week for <see cref="EditKind.Slots"/>; null for a module or
    /// a role.
    /// </summary>
    public double? From { get; init; }

    /// <summary>What there would be; null for a module or a role.</summary>
    public double? To { get; init; }

    /// <summary>The slots that become free; null unless the edit is one of <see cref="EditKind.Slots"/>.</summary>
    public Availability? Slots { get; init; }

    /// <summary>Id of the module to complete or of the role to aim at; null for others.</summary>
    public string? Id { get; init; }

    /// <summary>
    /// The day by which the module to complete can be completed at the earliest, with sessions that are planned, have seats and suit the
    /// edited record, after the modules that it stands on; of a module under way the last day of its session. Null where no session tells,
    /// and for other edits.
    /// </summary>
    public DateOnly? ReadyBy { get; init; }
}
