using System.Collections.Immutable;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Planning.Cohorts;

/// <summary>What a school might add to a term. Immutable.</summary>
public sealed record CohortAdditions
{
    /// <summary>Further sessions, planned or candidates, with ids that no other session has.</summary>
    public ImmutableArray<Session> Sessions { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Further trainers, with ids that no other trainer has: they run candidates, and further sessions that name them.</summary>
    public ImmutableArray<Trainer> Trainers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Sessions with another number of seats left for new learners, those of the plan's learners counted.</summary>
    public ImmutableArray<SeatUpdate> Seats { get; init => field = value.IsDefault ? [] : value; } = [];
}
