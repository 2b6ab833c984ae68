using Pedagogy6P.Proof.Decisions;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>
/// A decision on its way. The only memory that handing one over asks for: a task is made when somebody asks for it. Thread-safe.
/// </summary>
internal sealed class AppendJob(Decision decision) : IWriterJob<DecisionTables>, IDurableSource
{
    private bool _refused;

    // Null at first; then who asked, as a TaskCompletionSource, or what came of it, if that was earlier: an exception or a finished task.
    private object? _state;

    public bool Erases => false;

    public Task Durable
    {
        get
        {
            object? state = Volatile.Read(ref _state);
            if (state is null)
            {
                var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                state = Interlocked.CompareExchange(ref _state, asked, null) ?? asked;
            }

            return state switch
            {
                TaskCompletionSource asked => asked.Task,
                Exception failure => Task.FromException(failure),
                _ => (Task)state,
            };
        }
    }

    public void Apply(DecisionTables tables) => _refused = !tables.TryAppend(decision);

    public void Complete()
    {
        if (_refused)
        {
            Fail(DecisionRefusals.IdTaken(decision.Id));
        }
        else if (Interlocked.CompareExchange(ref _state, Task.CompletedTask, null) is TaskCompletionSource asked)
        {
            asked.SetResult();
        }
    }

    public void Fail(Exception exception)
    {
        if (Interlocked.CompareExchange(ref _state, exception, null) is TaskCompletionSource asked)
        {
            asked.SetException(exception);
        }
    }
}
