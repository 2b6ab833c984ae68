using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Cohorts;

/// <summary>A learner whose seats changed. Record equality compares lists by identity.</summary>
/// <param name="LearnerId">Id of the learner.</param>
/// <param name="Reason">Why; a cancelled session before one that lost seats.</param>
/// <param name="Left">Seats that they had and have no more, by module.</param>
/// <param name="Taken">Seats that they have instead, by module.</param>
/// <param name="Waiting">Of the modules of <paramref name="Left"/> those that they wait for now, and why.</param>
public sealed record CohortMove(string LearnerId, CohortMoveReason Reason, ImmutableArray<CohortSeat> Left,
    ImmutableArray<CohortSeat> Taken, ImmutableArray<CohortWait> Waiting);
