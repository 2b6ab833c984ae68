using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Ranking.Answers;

/// <summary>A module that is infeasible for a learner, with every reason.</summary>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="Reasons">The reasons in the order of <see cref="ReasonCode"/>; a code may appear several times (several groups or
/// competencies).</param>
public sealed record InfeasibleModule([property: JsonPropertyName("module")] string ModuleId, ImmutableArray<Reason> Reasons)
{
    /// <summary>The distinct codes, in order.</summary>
    public ImmutableArray<ReasonCode> Codes => [.. Reasons.Select(reason => reason.Code).Distinct()];

    /// <summary>
    /// The reasons worth telling people, in order: all of them, but of a module that is completed or under way that alone, since what else
    /// it would take no longer matters.
    /// </summary>
    [JsonIgnore]
    public ImmutableArray<Reason> Decisive =>
        Reasons.FirstOrDefault(reason => reason.Code is ReasonCode.Completed or ReasonCode.InProgress) is Reason settled
            ? [settled] : Reasons;
}
