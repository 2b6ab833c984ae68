namespace Pedagogy6P.Storage.Sqlite;

/// <summary>Something the writer does within a transaction, told to whoever waits for it once that is durable.</summary>
internal interface IWriterJob<in TTables>
{
    /// <summary>Whether it ends its transaction, to be followed by <see cref="IWrittenTables.Truncate"/>.</summary>
    bool Erases { get; }

    /// <summary>Does it; what it leaves is not durable yet.</summary>
    void Apply(TTables tables);

    /// <summary>It is durable.</summary>
    void Complete();

    /// <summary>It was not done.</summary>
    void Fail(Exception exception);
}
