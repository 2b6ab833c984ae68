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
}
