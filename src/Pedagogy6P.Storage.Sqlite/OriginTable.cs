using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Pedagogy6P.Proof.Decisions;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>What decisions have in common (policy, versions, names of terms and of the context) by number. Used by the writer alone.
/// </summary>
internal sealed class OriginTable(SqliteConnection connection) : IDisposable
{
    private const string Key = "policy = ?1 and programme = ?2 and model = ?3 and policy_version = ?4 and forecast = ?5 and library = ?6"
        + " and terms = ?7 and context = ?8";

    private readonly Statement _find = new(connection, $"select number from origins where {Key}");
    private readonly Statement _add = new(connection,
        "insert into origins(policy, programme, model, policy_version, forecast, library, terms, context, term_count)"
        + " values(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");

    // Few at a time: a policy or two on trial, under the versions of the day.
    private readonly List<(Decision Like, long Number)> _known = [];

    /// <summary>The number of a decision's origin, which is kept with the transaction that runs.</summary>
    public long Of(Decision decision)
    {
        foreach ((Decision like, long known) in _known)
        {
            if (AreAlike(like, decision))
            {
                return known;
            }
        }

        string terms = Json(decision.Terms), context = Json([.. decision.Context.Select(value => value.Name)]);
        long number;
        if (Bind(_find, decision, terms, context).Step())
        {
            number = _find.Integer(0);
            _find.Reset();
        }
        else
        {
            Bind(_add, decision, terms, context).Bind(9, decision.Terms.Length).Run();
            number = _add.LastNumber;
        }

        if (_known.Count == 16)
        {
            _known.RemoveAt(0);
        }

        _known.Add((decision with { Items = [], Candidates = [] }, number));
        return number;
    }

    /// <summary>Forgets numbers of a transaction that was taken back.</summary>
    public void Forget() => _known.Clear();

    public void Dispose()
    {
        _find.Dispose();
        _add.Dispose();
    }

    private static bool AreAlike(Decision one, Decision other)
    {
        if (!string.Equals(one.Policy, other.Policy, StringComparison.Ordinal) || one.Versions != other.Versions
            || one.Context.Length != other.Context.Length || !one.Terms.AsSpan().SequenceEqual(other.Terms.AsSpan()))
        {
            return false;
        }

        for (int value = 0; value < one.Context.Length; value++)
        {
            if (!string.Equals(one.Context[value].Name, other.Context[value].Name, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static Statement Bind(Statement statement, Decision decision, string terms, string context) => statement
        .Bind(1, decision.Policy).Bind(2, decision.Versions.Programme).Bind(3, decision.Versions.Model).Bind(4, decision.Versions.Policy)
        .Bind(5, decision.Versions.Forecast).Bind(6, decision.Versions.Library).Bind(7, terms).Bind(8, context);

    private static string Json(ImmutableArray<string> names) => JsonSerializer.Serialize([.. names], StoredJson.Default.StringArray);
}
