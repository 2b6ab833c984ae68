using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using Pedagogy6P.Proof.Decisions;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>Writes the tables of a log. Used by the writer alone.</summary>
internal sealed class DecisionTables : IWrittenTables, IDisposable
{
    private const string Columns = "id, time, key, learner, origin, probability, items, candidates, context";

    private readonly SqliteConnection _connection;
    private readonly NameTable _names;
    private readonly OriginTable _origins;
    private readonly Statement _begin, _commit, _rollback, _add, _find, _shown, _kept, _keep, _truncate;
    private readonly byte[] _learner = new byte[32];
    private byte[] _items = [], _candidates = [], _context = [];

    public DecisionTables(SqliteConnection connection)
    {
        _connection = connection;
        _names = new NameTable(connection);
        _origins = new OriginTable(connection);
        _begin = new Statement(connection, "begin immediate");
        _commit = new Statement(connection, "commit");
        _rollback = new Statement(connection, "rollback");
        _add = new Statement(connection,
            $"insert into decisions({Columns}) values(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict(id) do nothing");
        _find = new Statement(connection,
            "select time = ?2 and key = ?3 and learner = ?4 and origin = ?5 and items = ?7 and candidates = ?8 and context = ?9"
            + " from decisions where id = ?1");
        _shown = new Statement(connection,
            "select d.number, d.time, d.items, d.candidates, o.term_count from decisions d join origins o on o.number = d.origin"
            + " where d.id = ?1");
        _kept = new Statement(connection, "select time from outcomes where decision = ?1 and place = ?2");
        _keep = new Statement(connection, "replace into outcomes(decision, place, value, time) values(?1, ?2, ?3, ?4)");
        _truncate = new Statement(connection, "pragma wal_checkpoint(truncate)");
    }

    /// <inheritdoc/>
    public void Begin() => _begin.Run();

    /// <inheritdoc/>
    public void Commit() => _commit.Run();

    /// <inheritdoc/>
    public void Rollback()
    {
        _names.Forget();
        _origins.Forget();
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

    /// <summary>Appends a decision; false when another one has its id.</summary>
    public bool TryAppend(Decision decision)
    {
        long key = _names.Of(decision.Learner.KeyId), origin = _origins.Of(decision);
        Convert.FromHexString(decision.Learner.Value, _learner, out _, out _);
        int context = Context(decision), candidates = Candidates(decision), items = Items(decision);
        void Bind(Statement statement) => statement.Bind(1, decision.Id).Bind(2, decision.Time.ToUnixTimeMilliseconds()).Bind(3, key)
            .Bind(4, _learner).Bind(5, origin).Bind(6, decision.Probability).Bind(7, _items.AsSpan(0, items))
            .Bind(8, _candidates.AsSpan(0, candidates)).Bind(9, _context.AsSpan(0, context));
        Bind(_add);
        _add.Run();
        if (_add.Changes == 1)
        {
            return true;
        }

        Bind(_find);
        bool same = _find.Step() && _find.Integer(0) == 1;
        _find.Reset();
        return same;
    }

    /// <summary>Keeps an outcome with its decision.</summary>
    public RecordStatus Record(DecisionOutcome outcome)
    {
        if (!_shown.Bind(1, outcome.DecisionId).Step())
        {
            return RecordStatus.UnknownDecision;
        }

        (long decision, long served) = (_shown.Integer(0), _shown.Integer(1));
        int place = _names.Find(outcome.ModuleId) is long module
            ? RowBytes.PlaceOf(module, _shown.Bytes(2), _shown.Bytes(3), RowBytes.Item + (RowBytes.Number * (int)_shown.Integer(4))) : -1;
        _shown.Reset();
        long time = outcome.Time.ToUnixTimeMilliseconds();
        if (place < 0 || time < served)
        {
            return place < 0 ? RecordStatus.NotShown : RecordStatus.BeforeDecision;
        }

        bool before = _kept.Bind(1, decision).Bind(2, place).Step();
        bool outdated = before && time < _kept.Integer(0);
        _kept.Reset();
        if (outdated)
        {
            return RecordStatus.Outdated;
        }

        _keep.Bind(1, decision).Bind(2, place).Bind(3, outcome.Value).Bind(4, time).Run();
        return before ? RecordStatus.Replaced : RecordStatus.Recorded;
    }

    /// <summary>Erases the decisions about a learner.</summary>
    public int Erase(LearnerPseudonym learner)
    {
        byte[] value;
        try
        {
            value = Convert.FromHexString(learner.Value);
        }
        catch (FormatException)
        {
            return 0;
        }

        return Remove("key = (select number from names where name = ?1) and learner = ?2",
            statement => statement.Bind(1, learner.KeyId).Bind(2, value));
    }

    /// <summary>Removes the decisions before a time.</summary>
    public int RemoveBefore(DateTimeOffset time)
    {
        // A millisecond that began before the time is before it.
        long least = time.ToUnixTimeMilliseconds();
        least += DateTimeOffset.FromUnixTimeMilliseconds(least) < time ? 1 : 0;
        return Remove("time < ?1", statement => statement.Bind(1, least));
    }

    public void Dispose()
    {
        foreach (Statement statement in (Statement[])[_begin, _commit, _rollback, _add, _find, _shown, _kept, _keep, _truncate])
        {
            statement.Dispose();
        }

        _names.Dispose();
        _origins.Dispose();
    }

    private int Remove(string condition, Action<Statement> bind)
    {
        using var outcomes = new Statement(_connection,
            $"delete from outcomes where decision in (select number from decisions where {condition})");
        using var decisions = new Statement(_connection, $"delete from decisions where {condition}");
        bind(outcomes);
        outcomes.Run();
        bind(decisions);
        decisions.Run();
        return decisions.Changes;
    }

    private int Context(Decision decision)
    {
        int length = decision.Context.Length * RowBytes.Number, at = 0;
        Fit(ref _context, length);
        foreach (ref readonly ContextValue value in decision.Context.AsSpan())
        {
            BinaryPrimitives.WriteDoubleBigEndian(_context.AsSpan(at), value.Value);
            at += RowBytes.Number;
        }

        return length;
    }

    private int Candidates(Decision decision)
    {
        int length = decision.Candidates.Length * RowBytes.Candidate, at = 0;
        Fit(ref _candidates, length);
        foreach (ref readonly DecisionCandidate candidate in decision.Candidates.AsSpan())
        {
            RowBytes.Write(_candidates.AsSpan(at), candidate, _names.Of(candidate.ModuleId));
            at += RowBytes.Candidate;
        }

        return length;
    }

    private int Items(Decision decision)
    {
        int one = RowBytes.Item + (RowBytes.Number * decision.Terms.Length), length = decision.Items.Length * one, at = 0;
        Fit(ref _items, length);
        foreach (DecisionItem item in decision.Items)
        {
            long session = item.SessionId is string id ? _names.Of(id) : 0;
            RowBytes.Write(_items.AsSpan(at), item, PlaceOf(item.ModuleId, decision.Candidates.AsSpan()), session);
            at += one;
        }

        return length;
    }

    private static int PlaceOf(string module, ReadOnlySpan<DecisionCandidate> candidates)
    {
        int place = 0;
        while (!string.Equals(candidates[place].ModuleId, module, StringComparison.Ordinal))
        {
            place++;
        }

        return place;
    }

    private static void Fit(ref byte[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new byte[Math.Max(length, 2 * buffer.Length)];
        }
    }
}
