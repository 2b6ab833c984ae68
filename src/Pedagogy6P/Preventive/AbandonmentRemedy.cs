using System.Text.Json.Serialization;

namespace Pedagogy6P.Preventive;

/// <summary>A module that would lower the practice-abandonment indicator.</summary>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="Reduction">By how much completing it would lower the indicator, above 0 to 1.</param>
/// <param name="Feasible">Whether the learner could take it now.</param>
/// <param name="UnderWay">Whether the learner is taking it now, which makes it infeasible.</param>
/// <param name="ReductionAhead">By how much it would lower the indicator a year ahead; null, and not in JSON, where no forecast is
/// loaded.</param>
public sealed record AbandonmentRemedy([property: JsonPropertyName("module")] string ModuleId, double Reduction, bool Feasible,
    bool UnderWay = false, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? ReductionAhead = null);
