namespace Pedagogy6P.Proof.Decisions;

/// <summary>What became of a module that a list showed. Immutable.</summary>
/// <param name="DecisionId">Id of the decision.</param>
/// <param name="ModuleId">Id of the module, one of those shown.</param>
/// <param name="Value">The reward, a finite number: 1 for a completion and 0 for none, say.</param>
/// <param name="Time">When it was so, by the host's clock; kept in UTC, to the millisecond below.</param>
public sealed record DecisionOutcome(string DecisionId, string ModuleId, double Value, DateTimeOffset Time)
{
    /// <summary>When it was so, by the host's clock; kept in UTC, to the millisecond below.</summary>
    public DateTimeOffset Time { get; } = DateTimeOffset.FromUnixTimeMilliseconds(Time.ToUnixTimeMilliseconds());
}
