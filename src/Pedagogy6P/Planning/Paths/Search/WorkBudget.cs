namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>How much a search may still do, in steps: the same on every machine. Not thread-safe.</summary>
internal sealed class WorkBudget(long steps, CancellationToken cancellationToken)
{
    private const long StepsBetweenLooks = 1024;

    /// <summary>Steps done.</summary>
    public long Done { get; private set; }

    /// <summary>Whether the budget is used up: what was not found then is not proven not to exist.</summary>
    public bool IsSpent => Done >= steps;

    /// <summary>Steps that are left.</summary>
    public long Left => steps - Done;

    /// <summary>A budget for a part of the work, to be taken from this one once the part is done.</summary>
    /// <param name="most">Steps of the part.</param>
    public WorkBudget Part(long most) => new(most, cancellationToken);

    /// <summary>Takes the steps that a part has done.</summary>
    public void Take(WorkBudget part) => Done = Math.Min(steps, Done + part.Done);

    /// <summary>Takes a step; false when there is none left.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public bool Spend()
    {
        if (Done % StepsBetweenLooks == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        Done += IsSpent ? 0 : 1;
        return !IsSpent;
    }
}
