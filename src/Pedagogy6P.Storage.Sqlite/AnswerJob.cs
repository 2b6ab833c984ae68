namespace Pedagogy6P.Storage.Sqlite;

/// <summary>A change that somebody waits for the answer of.</summary>
internal sealed class AnswerJob<TTables, T>(Func<TTables, T> change, bool erases)
    : TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously), IWriterJob<TTables>
{
    private T? _answer;

    public bool Erases => erases;

    public void Apply(TTables tables) => _answer = change(tables);

    public void Complete() => SetResult(_answer!);

    public void Fail(Exception exception) => SetException(exception);
}
