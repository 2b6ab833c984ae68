using System.Collections.Immutable;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Planning.Cohorts;

/// <summary>What changed after a plan had been made. Immutable.</summary>
public sealed record CohortChange
{
    /// <summary>Ids of sessions that do not take place.</summary>
    public ImmutableArray<string> Cancelled { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// Sessions with another number of seats, those of this plan's learners counted; a session that has fewer than its smallest group needs
    /// does not take place.
    /// </summary>
    public ImmutableArray<SeatUpdate> Seats { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// Whether those affected keep their other seats; true by default. They then give one up only where that saves a mandatory module.
    /// False gives them the highest score together, whatever of their seats it changes.
    /// </summary>
    public bool KeepsOtherSeats { get; init; } = true;
}
