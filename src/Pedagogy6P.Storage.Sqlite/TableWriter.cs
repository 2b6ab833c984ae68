using System.Threading.Channels;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>
/// Writes what is handed over in its order, one transaction for all that waits: the more there is to do, the fewer waits for the disk.
/// Thread-safe.
/// </summary>
internal sealed class TableWriter<TTables> : IAsyncDisposable
    where TTables : IWrittenTables
{
    private readonly Channel<IWriterJob<TTables>> _queue;
    private readonly TTables _tables;
    private readonly int _most;
    private readonly Task _running;
    private readonly List<IWriterJob<TTables>> _done = [];

    public TableWriter(TTables tables, int capacity, int most)
    {
        (_tables, _most) = (tables, most);
        _queue = Channel.CreateBounded<IWriterJob<TTables>>(new BoundedChannelOptions(capacity) { SingleReader = true });
        _running = Task.Run(RunAsync);
    }

    /// <summary>Takes a job in: at once while there is room.</summary>
    /// <exception cref="ObjectDisposedException">The writer was disposed of.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while there was no room.</exception>
    public ValueTask AddAsync(IWriterJob<TTables> job, CancellationToken cancellationToken) =>
        _queue.Writer.TryWrite(job) ? ValueTask.CompletedTask : WaitAsync(job, cancellationToken);

    /// <summary>Writes all that was taken in.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _running.ConfigureAwait(false);
    }

    private async ValueTask WaitAsync(IWriterJob<TTables> job, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.Writer.WriteAsync(job, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException closed)
        {
            throw new ObjectDisposedException("What writes to the file was disposed of.", closed);
        }
    }

    private async Task RunAsync()
    {
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            _done.Clear();
            try
            {
                WriteSome();
            }
            catch (Exception exception)
            {
                // Who waits is told, and may hand over again once there is room on the disk, say.
                _tables.Rollback();
                _done.ForEach(job => job.Fail(exception));
                continue;
            }

            if (_done is [.., { Erases: true } last])
            {
                _done.RemoveAt(_done.Count - 1);
                Truncate(last);
            }

            _done.ForEach(job => job.Complete());
        }
    }

    private void WriteSome()
    {
        // Taken before the transaction begins: should that fail, somebody is there to be told.
        while (_done is not [.., { Erases: true }] && _done.Count < _most && _queue.Reader.TryRead(out IWriterJob<TTables>? job))
        {
            _done.Add(job);
        }

        _tables.Begin();
        foreach (IWriterJob<TTables> job in _done)
        {
            job.Apply(_tables);
        }

        _tables.Commit();
    }

    private void Truncate(IWriterJob<TTables> job)
    {
        try
        {
            _tables.Truncate();
            job.Complete();
        }
        catch (Exception exception)
        {
            job.Fail(exception);
        }
    }
}
