using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Choices;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>
/// A choice store in a SQLite file: one row a choice (docs/participative.md). Appends are handed to a writer, which keeps all that wait in
/// one transaction and waits for the disk once for them all; whatever a caller was told is kept outlives a crash of the process and of the
/// machine. What is erased is overwritten in the file and cut from the journal beside it. Thread-safe; dispose of it to write what still
/// waits.
/// </summary>
public sealed class SqliteChoiceStore : IChoiceStore
{
    private readonly string _path;
    private readonly SqliteChoiceStoreOptions _options;
    private readonly SqliteConnection _connection;
    private readonly ChoiceTables _tables;
    private readonly TableWriter<ChoiceTables> _writer;
    private readonly ChoiceReader _reader;
    private readonly Lock _reading = new();
    private int _disposed;

    private SqliteChoiceStore(string path, SqliteChoiceStoreOptions options, SqliteConnection connection)
    {
        (_path, _options, _connection) = (path, options, connection);
        _tables = new ChoiceTables(connection);
        _reader = new ChoiceReader(ChoiceSchema.Open(path, options));
        _writer = new TableWriter<ChoiceTables>(_tables, options.QueueCapacity, options.MostPerTransaction);
    }

    /// <summary>Opens a store, and makes its file when there is none.</summary>
    /// <param name="path">The file; SQLite keeps its journal beside it, as <c>-wal</c> and <c>-shm</c>.</param>
    /// <param name="options">What differs from the defaults; null for nothing.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="InputRefusedException">
    /// The file cannot be opened, is no choice store or one of another version, or an option is out of its range.
    /// </exception>
    public static SqliteChoiceStore Open(string path, SqliteChoiceStoreOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        SqliteChoiceStoreOptions given = options ?? new SqliteChoiceStoreOptions();
        var own = new SqliteChoiceStoreOptions
        {
            QueueCapacity = given.QueueCapacity,
            MostPerTransaction = given.MostPerTransaction,
            BusySeconds = given.BusySeconds,
            Create = given.Create,
        };
        var violations = new ViolationCollector();
        OptionRules.Check(own, "options", violations);
        violations.ThrowIfAny();
        SqliteConnection connection = ChoiceSchema.Open(path, own);
        try
        {
            return new SqliteChoiceStore(path, own, connection);
        }
        catch (Exception exception)
        {
            connection.Dispose();
            throw exception is SqliteException failure ? ChoiceSchema.RefusalOf(failure, path) : exception;
        }
    }

    /// <inheritdoc/>
    public async Task<ChoiceReceipt> AppendAsync(
        LearnerKey learner, long? expectedVersion, IReadOnlyList<Choice> choices, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(choices);

        // The writer may come to them after the caller has stopped waiting and gone on to change the list.
        Choice[] own = [.. choices];
        ChoiceRefusals.Check(learner, own);
        (ChoiceReceipt receipt, string? taken) = await ChangeAsync(
            tables => tables.Append(learner, expectedVersion, own), erases: false, cancellationToken).ConfigureAwait(false);
        return taken is null ? receipt : throw ChoiceRefusals.IdTaken(taken);
    }

    /// <inheritdoc/>
    /// <exception cref="InputRefusedException">The file is damaged; what is wrong is told.</exception>
    public Task<ImmutableArray<StoredChoice>> ReadAsync(
        LearnerKey learner, long after = 0, CancellationToken cancellationToken = default) =>
        ReadingAsync(reader => reader.Read(learner, after), learner.LearnerId, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="InputRefusedException">The file is damaged; what is wrong is told.</exception>
    public async IAsyncEnumerable<StoredChoice> ExportAsync(
        string programmeId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(programmeId);
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        cancellationToken.ThrowIfCancellationRequested();
        using var reader = new ChoiceReader(ChoiceSchema.Open(_path, _options));
        reader.Begin(programmeId);
        while (Sound(reader.Next, null) is StoredChoice stored)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return stored;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="InputRefusedException">The file is damaged; what is wrong is told.</exception>
    public Task<ChoiceSnapshot> ReadSnapshotAsync(LearnerKey learner, CancellationToken cancellationToken = default) =>
        ReadingAsync(reader => reader.Snapshot(learner), learner.LearnerId, cancellationToken);

    /// <inheritdoc/>
    public Task SaveSnapshotAsync(LearnerKey learner, ChoiceSnapshot snapshot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return ChangeAsync(tables => tables.Save(learner, snapshot), erases: false, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">
    /// The rows are erased, but somebody kept reading the store for longer than the host waits, so that its journal still has them.
    /// </exception>
    public Task<int> EraseAsync(LearnerKey learner, CancellationToken cancellationToken = default) =>
        ChangeAsync(tables => tables.Erase(learner), erases: true, cancellationToken);

    /// <summary>Writes what still waits and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            await _writer.DisposeAsync().ConfigureAwait(false);
            lock (_reading)
            {
                _reader.Dispose();
            }

            _tables.Dispose();
            await _connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<T> ChangeAsync<T>(Func<ChoiceTables, T> change, bool erases, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        cancellationToken.ThrowIfCancellationRequested();
        var job = new AnswerJob<ChoiceTables, T>(change, erases);
        await _writer.AddAsync(job, cancellationToken).ConfigureAwait(false);
        try
        {
            return await job.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SqliteException failure) when (SqliteFile.IsDamage(failure))
        {
            throw ChoiceSchema.RefusalOf(failure, _path);
        }
        catch (SqliteException failure) when (SqliteFile.IsBusy(failure))
        {
            throw InUse(failure);
        }
    }

    private TimeoutException InUse(SqliteException failure) => new(string.Create(CultureInfo.InvariantCulture,
        $"{_path}: somebody else has held the store for longer than {_options.BusySeconds} s; nothing was changed."), failure);

    private Task<T> ReadingAsync<T>(Func<ChoiceReader, T> read, string learner, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        try
        {
            lock (_reading)
            {
                ObjectDisposedException.ThrowIf(_disposed != 0, this);
                return Task.FromResult(Sound(() => read(_reader), learner));
            }
        }
        catch (Exception exception)
        {
            return Task.FromException<T>(exception);
        }
    }

    private T Sound<T>(Func<T> read, string? learner)
    {
        try
        {
            return read();
        }
        catch (SqliteException failure) when (SqliteFile.IsDamage(failure))
        {
            throw ChoiceSchema.RefusalOf(failure, _path);
        }
        catch (SqliteException failure) when (SqliteFile.IsBusy(failure))
        {
            throw InUse(failure);
        }
        catch (DamagedColumnException damaged)
        {
            throw new InputRefusedException(new Violation(_path, null, damaged.Column, null, damaged.Expected) { Id = learner });
        }
    }
}
