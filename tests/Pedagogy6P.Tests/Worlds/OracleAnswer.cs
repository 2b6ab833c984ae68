using System.Collections.Immutable;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>Everything the definitions say of one learner on one date.</summary>
/// <param name="Ranked">All feasible modules in order.</param>
/// <param name="Infeasible">Distinct reason codes of all other modules.</param>
/// <param name="Worths">The worth of every open module that has one.</param>
/// <param name="Reachable">Modules that can be reached, in ordinal order.</param>
/// <param name="ReachableGoals">Competencies whose goals can be reached, in ordinal order.</param>
/// <param name="GoalsAhead">Those of them that what is yet to be completed can reach, or that are attained.</param>
/// <param name="AttainedGoals">Competencies whose goals leave no gain that counts, in ordinal order.</param>
/// <param name="Abandonment">The practice-abandonment indicator.</param>
/// <param name="MandatoryOutstanding">Mandatory modules not completed, in ordinal order.</param>
/// <param name="Done">Modules completed or recognised, in ordinal order.</param>
internal sealed record OracleAnswer(
    ImmutableArray<OracleRank> Ranked,
    ImmutableDictionary<string, ImmutableArray<ReasonCode>> Infeasible,
    ImmutableDictionary<string, OracleWorth> Worths,
    ImmutableArray<string> Reachable,
    ImmutableArray<string> ReachableGoals,
    ImmutableArray<string> GoalsAhead,
    ImmutableArray<string> AttainedGoals,
    double? Abandonment,
    ImmutableArray<string> MandatoryOutstanding,
    ImmutableArray<string> Done);
