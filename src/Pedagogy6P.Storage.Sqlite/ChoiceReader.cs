using System.Buffers.Binary;
using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Choices;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>Reads a choice store, as of one moment for each answer. Not thread-safe.</summary>
internal sealed class ChoiceReader : IDisposable
{
    private const string Whose = "l.programme = (select number from programmes where id = ?1)";

    private static readonly string Columns = string.Join(", ", ChoiceColumns.Names.Split(", ").Select(name => "c." + name));

    private readonly SqliteConnection _connection;
    private readonly Statement _begin, _end, _some, _one, _snapshot, _all;

    public ChoiceReader(SqliteConnection connection)
    {
        _connection = connection;
        (_begin, _end) = (new Statement(connection, "begin"), new Statement(connection, "commit"));
        _some = new Statement(connection,
            $"select {Columns} from learners l join choices c on c.learner = l.number where {Whose} and l.id = ?2 and c.sequence > ?3"
            + " order by c.sequence");
        _one = new Statement(connection, $"select {Columns} from choices c where c.learner = ?1 and c.sequence = ?2");
        _snapshot = new Statement(connection,
            "select l.number, l.snapshot_sequence, l.snapshot_latest, l.snapshot_late, l.snapshot, l.version, l.snapshot_day"
            + $" from learners l where {Whose} and l.id = ?2 and l.snapshot is not null");
        _all = new Statement(connection,
            $"select {Columns}, l.id from learners l join choices c on c.learner = l.number where {Whose} order by l.id, c.sequence");
    }

    /// <summary>The choices of a learner after a sequence.</summary>
    public ImmutableArray<StoredChoice> Read(LearnerKey key, long after)
    {
        var choices = ImmutableArray.CreateBuilder<StoredChoice>();
        _some.Bind(1, key.ProgrammeId).Bind(2, key.LearnerId).Bind(3, after);
        try
        {
            while (_some.Step())
            {
                choices.Add(ChoiceColumns.Read(_some, key.LearnerId));
            }
        }
        finally
        {
            // A damaged row leaves a statement in the middle of its rows, which would hold on to what is erased.
            _some.Reset();
        }

        return choices.DrainToImmutable();
    }

    /// <summary>The snapshot of a learner; empty without one.</summary>
    public ChoiceSnapshot Snapshot(LearnerKey key)
    {
        // Who is erased meanwhile would leave a snapshot without its choices.
        _begin.Run();
        try
        {
            return SnapshotNow(key);
        }
        finally
        {
            _snapshot.Reset();
            _one.Reset();
            _end.Run();
        }
    }

    /// <summary>Begins to read all choices of a programme.</summary>
    public void Begin(string programme) => _all.Bind(1, programme);

    /// <summary>The next of all choices; null at the end.</summary>
    public StoredChoice? Next() => _all.Step() ? ChoiceColumns.Read(_all, _all.Text(13)) : null;

    public void Dispose()
    {
        foreach (Statement statement in (Statement[])[_begin, _end, _some, _one, _snapshot, _all])
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }

    private ChoiceSnapshot SnapshotNow(LearnerKey key)
    {
        if (!_snapshot.Bind(1, key.ProgrammeId).Bind(2, key.LearnerId).Step())
        {
            return ChoiceSnapshot.Empty;
        }

        (long learner, long sequence, long latest, long late, long version) = (_snapshot.Integer(0), _snapshot.Integer(1),
            _snapshot.Integer(2), _snapshot.Integer(3), _snapshot.Integer(5));
        long day = _snapshot.Integer(6);
        byte[] sequences = _snapshot.Bytes(4).ToArray();
        _snapshot.Reset();
        if (day < 0 || day > DateOnly.MaxValue.DayNumber)
        {
            throw new DamagedColumnException("learners.snapshot_day", "the number of a day");
        }

        if (sequence > 0 && !ChoiceColumns.IsTime(latest))
        {
            throw new DamagedColumnException("learners.snapshot_latest", ChoiceColumns.Times);
        }

        if (sequence > version || sequences.Length % sizeof(long) != 0)
        {
            throw new DamagedColumnException("learners.snapshot", "8 bytes for each choice that may still count");
        }

        var choices = ImmutableArray.CreateBuilder<StoredChoice>(sequences.Length / sizeof(long));
        for (int at = 0; at < sequences.Length; at += sizeof(long))
        {
            _one.Bind(1, learner).Bind(2, BinaryPrimitives.ReadInt64BigEndian(sequences.AsSpan(at)));
            if (!_one.Step())
            {
                throw new DamagedColumnException("learners.snapshot", "sequences of choices that are kept");
            }

            choices.Add(ChoiceColumns.Read(_one, key.LearnerId));
            _one.Reset();
        }

        return new ChoiceSnapshot(sequence, sequence == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(latest),
            sequence == 0 ? null : DateOnly.FromDayNumber((int)day), late, choices.MoveToImmutable());
    }
}
