using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>
/// A decision log in a SQLite file: one row a list, its items as rows of views (docs/decisions.md). Decisions are handed to a writer, which
/// keeps all that waits in one transaction and waits for the disk once for them all; whatever a caller was told is durable outlives a
/// crash of the process and of the machine. What is erased is overwritten in the file and cut from the journal beside it. Thread-safe;
/// dispose of it to write what still waits.
/// </summary>
public sealed class SqliteDecisionLog : IDecisionLog
{
    private readonly string _path;
    private readonly SqliteDecisionLogOptions _options;
    private readonly SqliteConnection _connection;
    private readonly DecisionTables _tables;
    private readonly TableWriter<DecisionTables> _writer;
    private int _disposed;

    private SqliteDecisionLog(string path, SqliteDecisionLogOptions options, SqliteConnection connection)
    {
        (_path, _options, _connection) = (path, options, connection);
        _tables = new DecisionTables(connection);
        _writer = new TableWriter<DecisionTables>(_tables, options.QueueCapacity, options.MostPerTransaction);
    }

    /// <summary>Opens a log, and makes its file when there is none.</summary>
    /// <param name="path">The file; SQLite keeps its journal beside it, as <c>-wal</c> and <c>-shm</c>.</param>
    /// <param name="options">What differs from the defaults; null for nothing.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="InputRefusedException">
    /// The file cannot be opened, is no decision log or one of another version, or an option is out of its range.
    /// </exception>
    public static SqliteDecisionLog Open(string path, SqliteDecisionLogOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var own = new SqliteDecisionLogOptions
        {
            QueueCapacity = options?.QueueCapacity ?? new SqliteDecisionLogOptions().QueueCapacity,
            MostPerTransaction = options?.MostPerTransaction ?? new SqliteDecisionLogOptions().MostPerTransaction,
            BusySeconds = options?.BusySeconds ?? new SqliteDecisionLogOptions().BusySeconds,
            Create = options?.Create ?? true,
        };
        var violations = new ViolationCollector();
        OptionRules.Check(own, "options", violations);
        violations.ThrowIfAny();
        SqliteConnection connection = DecisionSchema.Open(path, own);
        try
        {
            return new SqliteDecisionLog(path, own, connection);
        }
        catch (SqliteException failure)
        {
            connection.Dispose();
            throw DecisionSchema.RefusalOf(failure, path);
        }
    }

    /// <inheritdoc/>
    public ValueTask<DecisionReceipt> AppendAsync(Decision decision, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        cancellationToken.ThrowIfCancellationRequested();
        decision.Check();
        var job = new AppendJob(decision);
        ValueTask taken = _writer.AddAsync(job, cancellationToken);
        return taken.IsCompletedSuccessfully ? ValueTask.FromResult(new DecisionReceipt(job)) : Waited(taken, job);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<RecordStatus>> RecordAsync(
        IReadOnlyList<DecisionOutcome> outcomes, CancellationToken cancellationToken = default)
    {
        DecisionRefusals.Check(outcomes);
        return AnswerAsync(tables => ImmutableArray.CreateRange(outcomes.Select(tables.Record)), erases: false, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="InputRefusedException">
    /// The file is damaged. Rows that cannot be read are told by decision and column after all others were given.
    /// </exception>
    public async IAsyncEnumerable<LoggedDecision> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using DecisionReader reader = Sound(() => new DecisionReader(DecisionSchema.Open(_path, _options), _path));
        while (Sound(reader.Next) is LoggedDecision logged)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return logged;
        }

        reader.ThrowIfDamaged();
        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">
    /// The rows are erased, but somebody kept reading the log for longer than the host waits, so that its journal still has them.
    /// </exception>
    public Task<int> EraseAsync(IReadOnlyCollection<LearnerPseudonym> learner, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(learner);
        return AnswerAsync(tables => learner.Distinct().Sum(tables.Erase), erases: true, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">
    /// The rows are removed, but somebody kept reading the log for longer than the host waits, so that its journal still has them.
    /// </exception>
    public Task<int> RemoveBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken = default) =>
        AnswerAsync(tables => tables.RemoveBefore(time), erases: true, cancellationToken);

    /// <summary>Writes what still waits and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            await _writer.DisposeAsync().ConfigureAwait(false);
            _tables.Dispose();
            await _connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async ValueTask<DecisionReceipt> Waited(ValueTask taken, AppendJob job)
    {
        await taken.ConfigureAwait(false);
        return new DecisionReceipt(job);
    }

    private async Task<T> AnswerAsync<T>(Func<DecisionTables, T> change, bool erases, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        var job = new AnswerJob<DecisionTables, T>(change, erases);
        await _writer.AddAsync(job, cancellationToken).ConfigureAwait(false);
        try
        {
            return await job.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SqliteException failure) when (SqliteFile.IsDamage(failure))
        {
            throw DecisionSchema.RefusalOf(failure, _path);
        }
    }

    private T Sound<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SqliteException failure) when (SqliteFile.IsDamage(failure))
        {
            throw DecisionSchema.RefusalOf(failure, _path);
        }
    }
}
