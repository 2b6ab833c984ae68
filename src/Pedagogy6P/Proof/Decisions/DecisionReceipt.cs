namespace Pedagogy6P.Proof.Decisions;

/// <summary>What a log answers when it has taken a decision in. An immutable value.</summary>
public readonly record struct DecisionReceipt
{
    private readonly Task? _durable;
    private readonly IDurableSource? _source;

    /// <summary>A receipt of a log that has a task at hand.</summary>
    /// <param name="durable">The task.</param>
    /// <exception cref="ArgumentNullException"><paramref name="durable"/> is null.</exception>
    public DecisionReceipt(Task durable)
    {
        ArgumentNullException.ThrowIfNull(durable);
        _durable = durable;
    }

    /// <summary>A receipt of a log that makes a task when it is asked for one.</summary>
    /// <param name="source">Who knows.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public DecisionReceipt(IDurableSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
    }

    /// <summary>
    /// Completes when the decision is kept for good, whatever happens to the process afterwards. Fails when it could not be kept: with an
    /// <see cref="Validation.InputRefusedException"/> when another decision of that id is kept already, else with what the storage says.
    /// </summary>
    /// <exception cref="InvalidOperationException">No log made the receipt.</exception>
    public Task Durable => _source?.Durable ?? _durable ?? throw new InvalidOperationException("The receipt is no log's.");
}
