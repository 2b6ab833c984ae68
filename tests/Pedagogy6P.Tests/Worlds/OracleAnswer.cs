using System.Collections.Immutable;
using Pedagogy6P.Ranking;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>Everything the definitions say of one learner on one date.</summary>
/// <param name="Ranked">All feasible modules in order.</param>
/// <param name="Infeasible">Distinct reason codes of all other modules.</param>
/// <param name="Abandonment">The practice-abandonment indicator.</param>
/// <param name="MandatoryOutstanding">Mandatory modules not completed, in ordinal order.</param>
/// <param name="Done">Modules completed or recognised, in ordinal order.</param>
internal sealed record OracleAnswer(
    ImmutableArray<OracleRank> Ranked,
    ImmutableDictionary<string, ImmutableArray<ReasonCode>> Infeasible,
    double? Abandonment,
    ImmutableArray<string> MandatoryOutstanding,
    ImmutableArray<string> Done);
