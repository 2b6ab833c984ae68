using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Ranking.Answers;

/// <summary>A module that is mandatory for one of a learner's declared target roles and not completed.</summary>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="Roles">Ids of the target roles that make it mandatory, in ordinal order.</param>
/// <param name="Reasons">Why the learner cannot take it now; empty when they can.</param>
public sealed record OutstandingModule([property: JsonPropertyName("module")] string ModuleId, ImmutableArray<string> Roles,
    ImmutableArray<Reason> Reasons)
{
    /// <summary>Whether the learner can take it now.</summary>
    public bool Feasible => Reasons.IsEmpty;
}
