using System.Collections.Immutable;
using Pedagogy6P.Places;

namespace Pedagogy6P.Planning.Teams;

/// <summary>A project team. Immutable.</summary>
/// <param name="Learners">Ids of its members, in ordinal order.</param>
/// <param name="Languages">Languages of the module (primary subtags) that all members share, in the module's order; at least one.</param>
/// <param name="Common">Weekly time in which all are free.</param>
/// <param name="Value">How good it is, 0 to 1: the weighted mean of the next three.</param>
/// <param name="Complement">What members master between them: mean over the competencies that the module teaches of the best member's
/// mastery over the attainment, at most 1; 1 for a module that teaches nothing.</param>
/// <param name="Time">Hours in common over twice the hours asked, at most 1; 1 where none are asked.</param>
/// <param name="Nearness">Mean over pairs of members of 1 − distance ÷ 100 km, at least 0; a pair of which a place is not known counts
/// 0.</param>
/// <param name="BestAt">For each competency that the module teaches, in ordinal order, the member who masters it best.</param>
public sealed record Team(ImmutableArray<string> Learners, ImmutableArray<string> Languages, Availability Common, double Value,
    double Complement, double Time, double Nearness, ImmutableArray<TeamStrength> BestAt);
