using System.Collections.Immutable;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Planning.Teams;

/// <summary>A learner in no team. Immutable.</summary>
/// <param name="LearnerId">Id of the learner.</param>
/// <param name="Reason">Why.</param>
/// <param name="Obstacles">Why they cannot take the module (<see cref="AloneReason.CannotTakeIt"/>); empty for any other reason.</param>
public sealed record LearnerAlone(string LearnerId, AloneReason Reason, ImmutableArray<Reason> Obstacles);
