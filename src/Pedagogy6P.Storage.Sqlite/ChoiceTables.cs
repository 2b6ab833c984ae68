using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Choices;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>Writes the tables of a choice store. Used by the writer alone.</summary>
internal sealed class ChoiceTables : IWrittenTables, IDisposable
{
    private readonly Statement _begin, _commit, _rollback, _truncate, _programme, _addProgramme, _learner, _addLearner, _same, _add,
        _version, _snapshot, _erase, _eraseLearner;

    public ChoiceTables(SqliteConnection connection)
    {
        _begin = new Statement(connection, "begin immediate");
        _commit = new Statement(connection, "commit");
        _rollback = new Statement(connection, "rollback");
        _truncate = new Statement(connection, "pragma wal_checkpoint(truncate)");
        _programme = new Statement(connection, "select number from programmes where id = ?1");
        _addProgramme = new Statement(connection, "insert into programmes(id) values(?1)");
        _learner = new Statement(connection, "select number, version from learners where programme = ?1 and id = ?2");
        _addLearner = new Statement(connection, "insert into learners(programme, id, version) values(?1, ?2, 0)");
        _same = new Statement(connection,
            "select learner is ?1 and time = ?4 and offset = ?5 and made_by = ?6 and kind = ?7 and module is ?8 and session is ?9"
            + " and role is ?10 and fact is ?11 and value is ?12 and reason is ?13 and undoes is ?14"
            + " from choices where programme = ?2 and id = ?3");
        _add = new Statement(connection,
            "insert into choices(learner, programme, id, time, offset, made_by, kind, module, session, role, fact, value, reason, undoes,"
            + " sequence) values(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)");
        _version = new Statement(connection, "update learners set version = ?2 where number = ?1");
        _snapshot = new Statement(connection,
            "update learners set snapshot_sequence = ?3, snapshot_latest = ?4, snapshot_late = ?5, snapshot = ?6, snapshot_day = ?7"
            + " where programme = ?1 and id = ?2 and snapshot_sequence < ?3 and version >= ?3");
        _erase = new Statement(connection, "delete from choices where learner = ?1");
        _eraseLearner = new Statement(connection, "delete from learners where number = ?1");
    }

    /// <inheritdoc/>
    public void Begin() => _begin.Run();

    /// <inheritdoc/>
    public void Commit() => _commit.Run();

    /// <inheritdoc/>
    public void Rollback()
    {
        try
        {
            _rollback.Run();
        }
        catch (SqliteException)
        {
            // The failure that led here ended the transaction already.
        }
    }

    /// <inheritdoc/>
    public void Truncate() => SqliteFile.Truncate(_truncate);

    /// <summary>Appends choices of a learner, all or none; tells the id that is taken, where one is.</summary>
    public (ChoiceReceipt Receipt, string? Taken) Append(LearnerKey key, long? expectedVersion, IReadOnlyList<Choice> choices)
    {
        (long programme, long learner, long version) = Find(key);
        int kept = 0;
        string? known = null;
        foreach (Choice choice in choices)
        {
            _same.Bind(1, learner).Bind(2, programme);
            ChoiceColumns.Bind(_same, 3, choice);
            bool isKept = _same.Step(), isSame = isKept && _same.Integer(0) == 1;
            _same.Reset();
            if (isKept && !isSame)
            {
                return (default, choice.Id);
            }

            (kept, known) = (kept + (isKept ? 1 : 0), isKept ? choice.Id : known);
        }

        if (kept == choices.Count)
        {
            return (new ChoiceReceipt(AppendStatus.Repeated, version), null);
        }

        if (kept > 0)
        {
            return (default, known);
        }

        if (expectedVersion is long expected && expected != version)
        {
            return (new ChoiceReceipt(AppendStatus.Conflict, version), null);
        }

        (programme, learner) = Made(key, programme, learner);
        foreach (Choice choice in choices)
        {
            _add.Bind(1, learner).Bind(2, programme).Bind(15, ++version);
            ChoiceColumns.Bind(_add, 3, choice);
            _add.Run();
        }

        _version.Bind(1, learner).Bind(2, version).Run();
        return (new ChoiceReceipt(AppendStatus.Appended, version), null);
    }

    /// <summary>Keeps a snapshot: the sequences of the choices that may still count.</summary>
    public bool Save(LearnerKey key, ChoiceSnapshot snapshot)
    {
        byte[] sequences = new byte[snapshot.Choices.Length * sizeof(long)];
        for (int place = 0; place < snapshot.Choices.Length; place++)
        {
            BinaryPrimitives.WriteInt64BigEndian(sequences.AsSpan(place * sizeof(long)), snapshot.Choices[place].Sequence);
        }

        _snapshot.Bind(1, Find(key).Programme).Bind(2, key.LearnerId).Bind(3, snapshot.Sequence)
            .Bind(4, snapshot.Latest?.ToUnixTimeMilliseconds() ?? 0).Bind(5, snapshot.Late).Bind(6, sequences.AsSpan())
            .Bind(7, snapshot.LatestDay?.DayNumber ?? 0).Run();
        return _snapshot.Changes > 0;
    }

    /// <summary>Erases the choices and the snapshot of a learner.</summary>
    public int Erase(LearnerKey key)
    {
        long learner = Find(key).Learner;
        _erase.Bind(1, learner).Run();
        int erased = learner == 0 ? 0 : _erase.Changes;
        _eraseLearner.Bind(1, learner).Run();
        return erased;
    }

    public void Dispose()
    {
        foreach (Statement statement in (Statement[])[_begin, _commit, _rollback, _truncate, _programme, _addProgramme, _learner,
            _addLearner, _same, _add, _version, _snapshot, _erase, _eraseLearner])
        {
            statement.Dispose();
        }
    }

    // Numbers of a programme and a learner and the version; 0 of those that are not known.
    private (long Programme, long Learner, long Version) Find(LearnerKey key)
    {
        long programme = _programme.Bind(1, key.ProgrammeId).Step() ? _programme.Integer(0) : 0;
        _programme.Reset();
        (long Learner, long Version) found = _learner.Bind(1, programme).Bind(2, key.LearnerId).Step()
            ? (_learner.Integer(0), _learner.Integer(1)) : (0, 0);
        _learner.Reset();
        return (programme, found.Learner, found.Version);
    }

    private (long Programme, long Learner) Made(LearnerKey key, long programme, long learner)
    {
        if (programme == 0)
        {
            _addProgramme.Bind(1, key.ProgrammeId).Run();
            programme = _addProgramme.LastNumber;
        }

        if (learner == 0)
        {
            _addLearner.Bind(1, programme).Bind(2, key.LearnerId).Run();
            learner = _addLearner.LastNumber;
        }

        return (programme, learner);
    }
}
