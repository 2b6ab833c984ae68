using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>
/// Reads the decisions of a log in their order, as of one moment. Rows that are damaged are passed over and remembered. Not thread-safe.
/// </summary>
internal sealed class DecisionReader : IDisposable
{
    private const int LearnerBytes = 32;

    private static readonly long Earliest = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    private readonly SqliteConnection _connection;
    private readonly Statement _decisions, _outcomes, _origin;
    private readonly Dictionary<long, string> _names = [];
    private readonly Dictionary<long, Decision> _origins = [];
    private readonly ViolationCollector _damaged = new();
    private readonly string _path;

    public DecisionReader(SqliteConnection connection, string path)
    {
        (_connection, _path) = (connection, path);
        SqliteFile.Run(connection, "begin");
        using (var names = new Statement(connection, "select number, name from names"))
        {
            while (names.Step())
            {
                _names.Add(names.Integer(0), names.Text(1));
            }
        }

        _origin = new Statement(connection,
            "select policy, programme, model, policy_version, forecast, library, terms, context from origins where number = ?1");
        _outcomes = new Statement(connection, "select place, value, time from outcomes where decision = ?1");
        _decisions = new Statement(connection,
            "select number, id, time, key, learner, origin, items, candidates, context from decisions order by time, id");
    }

    /// <summary>The next decision that can be read; null at the end.</summary>
    public LoggedDecision? Next()
    {
        while (_decisions.Step())
        {
            try
            {
                return Read();
            }
            catch (DamagedColumnException damaged)
            {
                Remember(damaged.Column, null, damaged.Expected);
            }
            catch (InputRefusedException refused)
            {
                foreach (Violation rule in refused.Violations)
                {
                    Remember(rule.Column, rule.Value, rule.Expected);
                }
            }
        }

        return null;
    }

    /// <summary>Tells what was passed over.</summary>
    /// <exception cref="InputRefusedException">Something was.</exception>
    public void ThrowIfDamaged() => _damaged.ThrowIfAny();

    public void Dispose()
    {
        _decisions.Dispose();
        _outcomes.Dispose();
        _origin.Dispose();
        _connection.Dispose();
    }

    private void Remember(string? column, string? value, string expected) =>
        _damaged.Add(new Violation(_path, null, column, value, expected) { Id = _decisions.Text(1) });

    private LoggedDecision Read()
    {
        Decision origin = Origin(_decisions.Integer(5));
        ImmutableArray<DecisionCandidate> candidates = Candidates(_decisions.Bytes(7));
        ReadOnlySpan<byte> learner = _decisions.Bytes(4), context = _decisions.Bytes(8);
        Require(learner.Length == LearnerBytes, "learner", "32 bytes");
        Require(context.Length == RowBytes.Number * origin.Context.Length, "context",
            $"{Text(RowBytes.Number * origin.Context.Length)} bytes, 8 for each name");
        Decision decision = origin with
        {
            Id = _decisions.Text(1),
            Time = Time(_decisions, 2, "time"),
            Learner = new LearnerPseudonym(NameOf(_decisions.Integer(3), "key"), Convert.ToHexStringLower(learner)),
            Candidates = candidates,
            Items = Items(_decisions.Bytes(6), candidates, origin.Terms.Length),
            Context = [.. origin.Context.Zip(RowBytes.ReadNumbers(context), (value, number) => value with { Value = number })],
        };
        decision.Check();
        return new LoggedDecision(decision, Outcomes(_decisions.Integer(0), decision));
    }

    private static DateTimeOffset Time(Statement row, int column, string name)
    {
        long time = row.Integer(column);
        Require(row.IsInteger(column) && time >= Earliest && time <= Latest, name, "milliseconds since 1970, of the years 1 to 9999");
        return DateTimeOffset.FromUnixTimeMilliseconds(time);
    }

    private static void Require(bool isSound, string column, string expected)
    {
        if (!isSound)
        {
            throw new DamagedColumnException(column, expected);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Decision Origin(long number)
    {
        if (!_origins.TryGetValue(number, out Decision? origin))
        {
            bool found = _origin.Bind(1, number).Step();
            if (!found)
            {
                throw new DamagedColumnException("origin", "the number of a row of the table origins");
            }

            (string terms, string context) = (_origin.Text(6), _origin.Text(7));
            origin = new Decision
            {
                Id = "",
                Learner = default,
                Time = default,
                Policy = _origin.Text(0),
                Versions = new DecisionVersions
                {
                    Programme = _origin.Text(1),
                    Model = _origin.Text(2),
                    Policy = _origin.Text(3),
                    Forecast = _origin.Text(4),
                    Library = _origin.Text(5),
                },
                Terms = [],
                Candidates = [],
                Items = [],
            };
            _origin.Reset();
            origin = origin with
            {
                Terms = Names(terms, "origins.terms"),
                Context = [.. Names(context, "origins.context").Select(name => new ContextValue(name, 0))],
            };
            _origins.Add(number, origin);
        }

        return origin;
    }

    private static ImmutableArray<string> Names(string json, string column)
    {
        try
        {
            string?[] names = JsonSerializer.Deserialize(json, StoredJson.Default.StringArray) ?? [null];
            Require(Array.TrueForAll(names, name => name is not null), column, "a JSON array of names");
            return [.. names.OfType<string>()];
        }
        catch (JsonException)
        {
            throw new DamagedColumnException(column, "a JSON array of names");
        }
    }

    private ImmutableArray<DecisionCandidate> Candidates(ReadOnlySpan<byte> bytes)
    {
        Require(bytes.Length % RowBytes.Candidate == 0, "candidates", $"{Text(RowBytes.Candidate)} bytes for each candidate");
        var candidates = ImmutableArray.CreateBuilder<DecisionCandidate>(bytes.Length / RowBytes.Candidate);
        for (int at = 0; at < bytes.Length; at += RowBytes.Candidate)
        {
            candidates.Add(RowBytes.ReadCandidate(bytes[at..], number => NameOf(number, "candidates")));
        }

        return candidates.MoveToImmutable();
    }

    private ImmutableArray<DecisionItem> Items(ReadOnlySpan<byte> bytes, ImmutableArray<DecisionCandidate> candidates, int terms)
    {
        int one = RowBytes.Item + (RowBytes.Number * terms);
        Require(bytes.Length % one == 0, "items", $"{Text(one)} bytes for each item");
        var items = ImmutableArray.CreateBuilder<DecisionItem>(bytes.Length / one);
        for (int at = 0; at < bytes.Length; at += one)
        {
            Require(RowBytes.CandidateOf(bytes[at..]) < candidates.Length, "items", "items that are candidates of the decision");
            items.Add(RowBytes.ReadItem(bytes.Slice(at, one), candidates, number => NameOf(number, "items")));
        }

        return items.MoveToImmutable();
    }

    private string NameOf(long number, string column) => _names.TryGetValue(number, out string? name)
        ? name : throw new DamagedColumnException(column, "numbers of the table names");

    private ImmutableArray<DecisionOutcome?> Outcomes(long number, Decision decision)
    {
        var outcomes = new DecisionOutcome?[decision.Items.Length];
        // A damaged row leaves the statement in the middle of its rows.
        _outcomes.Reset();
        _outcomes.Bind(1, number);
        while (_outcomes.Step())
        {
            long place = _outcomes.Integer(0);
            Require(place >= 0 && place < outcomes.Length, "outcomes.place", "the place of an item of the decision, from 0");
            double value = _outcomes.Real(1);
            Require(double.IsFinite(value), "outcomes.value", "a finite number");
            outcomes[place] = new DecisionOutcome(decision.Id, decision.Items[(int)place].ModuleId, value,
                Time(_outcomes, 2, "outcomes.time"));
        }

        return [.. outcomes];
    }
}
