namespace Pedagogy6P.Proof.Decisions;

/// <summary>
/// Knows whether a decision is kept for good; for those who write a log. Most callers never ask, so that nothing need be made ready for
/// them while they hand a decision over. Implementations are thread-safe.
/// </summary>
public interface IDurableSource
{
    /// <summary>As <see cref="DecisionReceipt.Durable"/>, whenever it is asked for and however often.</summary>
    Task Durable { get; }
}
