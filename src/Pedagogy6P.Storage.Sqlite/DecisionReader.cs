using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Pedagogy6P.Proof.Decisions;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>Reads the decisions of a log in their order, as of one moment. Not thread-safe.</summary>
internal sealed class DecisionReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Statement _decisions, _outcomes, _origin;
    private readonly Dictionary<long, string> _names = [];
    private readonly Dictionary<long, Decision> _origins = [];

    public DecisionReader(SqliteConnection connection)
    {
        _connection = connection;
        DecisionSchema.Run(connection, "begin");
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

    /// <summary>The next decision; null at the end.</summary>
    public LoggedDecision? Next()
    {
        if (!_decisions.Step())
        {
            return null;
        }

        Decision origin = Origin(_decisions.Integer(5));
        ImmutableArray<DecisionCandidate> candidates = Candidates(_decisions.Bytes(7));
        Decision decision = origin with
        {
            Id = _decisions.Text(1),
            Time = DateTimeOffset.FromUnixTimeMilliseconds(_decisions.Integer(2)),
            Learner = new LearnerPseudonym(_names[_decisions.Integer(3)], Convert.ToHexStringLower(_decisions.Bytes(4))),
            Candidates = candidates,
            Items = Items(_decisions.Bytes(6), candidates, origin.Terms.Length),
            Context =
            [
                .. origin.Context.Zip(RowBytes.ReadNumbers(_decisions.Bytes(8)), (value, number) => value with { Value = number }),
            ],
        };
        return new LoggedDecision(decision, Outcomes(_decisions.Integer(0), decision));
    }

    public void Dispose()
    {
        _decisions.Dispose();
        _outcomes.Dispose();
        _origin.Dispose();
        _connection.Dispose();
    }

    private Decision Origin(long number)
    {
        if (!_origins.TryGetValue(number, out Decision? origin))
        {
            _origin.Bind(1, number).Step();
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
                Terms = [.. Names(_origin.Text(6))],
                Context = [.. Names(_origin.Text(7)).Select(name => new ContextValue(name, 0))],
                Candidates = [],
                Items = [],
            };
            _origin.Reset();
            _origins.Add(number, origin);
        }

        return origin;
    }

    private static string[] Names(string json) => JsonSerializer.Deserialize(json, StoredJson.Default.StringArray)!;

    private ImmutableArray<DecisionCandidate> Candidates(ReadOnlySpan<byte> bytes)
    {
        var candidates = ImmutableArray.CreateBuilder<DecisionCandidate>(bytes.Length / RowBytes.Candidate);
        for (int at = 0; at < bytes.Length; at += RowBytes.Candidate)
        {
            candidates.Add(RowBytes.ReadCandidate(bytes[at..], NameOf));
        }

        return candidates.MoveToImmutable();
    }

    private ImmutableArray<DecisionItem> Items(ReadOnlySpan<byte> bytes, ImmutableArray<DecisionCandidate> candidates, int terms)
    {
        int one = RowBytes.Item + (RowBytes.Number * terms);
        var items = ImmutableArray.CreateBuilder<DecisionItem>(bytes.Length / one);
        for (int at = 0; at < bytes.Length; at += one)
        {
            items.Add(RowBytes.ReadItem(bytes.Slice(at, one), candidates, NameOf));
        }

        return items.MoveToImmutable();
    }

    private string NameOf(long number) => _names[number];

    private ImmutableArray<DecisionOutcome?> Outcomes(long number, Decision decision)
    {
        var outcomes = new DecisionOutcome?[decision.Items.Length];
        _outcomes.Bind(1, number);
        while (_outcomes.Step())
        {
            int place = (int)_outcomes.Integer(0);
            outcomes[place] = new DecisionOutcome(decision.Id, decision.Items[place].ModuleId, _outcomes.Real(1),
                DateTimeOffset.FromUnixTimeMilliseconds(_outcomes.Integer(2)));
        }

        return [.. outcomes];
    }
}
