using Pedagogy6P.Proof.Decisions;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>A decision on its way.</summary>
internal sealed class AppendJob(Decision decision) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), IWriterJob
{
    private bool _refused;

    public bool Erases => false;

    public void Apply(DecisionTables tables) => _refused = !tables.TryAppend(decision);

    public void Complete()
    {
        if (_refused)
        {
            SetException(DecisionRefusals.IdTaken(decision.Id));
        }
        else
        {
            SetResult();
        }
    }

    public void Fail(Exception exception) => SetException(exception);
}
