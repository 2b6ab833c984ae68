namespace Pedagogy6P.Storage.Sqlite;

/// <summary>The tables of a file as its one writer changes them, a transaction at a time.</summary>
internal interface IWrittenTables
{
    /// <summary>Begins a transaction.</summary>
    void Begin();

    /// <summary>Ends it; what it did is durable.</summary>
    void Commit();

    /// <summary>Takes the transaction back, where there is one.</summary>
    void Rollback();

    /// <summary>Empties the journal, so that what was erased stands nowhere.</summary>
    /// <exception cref="TimeoutException">Somebody kept reading what was before.</exception>
    void Truncate();
}
