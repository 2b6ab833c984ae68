using Microsoft.Data.Sqlite;

namespace Pedagogy6P.Storage.Sqlite;

/// <summary>Ids of modules, sessions and keys by number, so that rows are short. Used by the writer alone.</summary>
internal sealed class NameTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _find = new(connection, "select number from names where name = ?1");
    private readonly Statement _add = new(connection, "insert into names(name) values(?1)");
    private readonly Dictionary<string, long> _numbers = new(StringComparer.Ordinal);

    /// <summary>The number of a name, which is kept with the transaction that runs.</summary>
    public long Of(string name)
    {
        if (Find(name) is long known)
        {
            return known;
        }

        _add.Bind(1, name).Run();
        _numbers.Add(name, _add.LastNumber);
        return _add.LastNumber;
    }

    /// <summary>The number of a name; null when it has none.</summary>
    public long? Find(string name)
    {
        if (_numbers.TryGetValue(name, out long number))
        {
            return number;
        }

        bool found = _find.Bind(1, name).Step();
        if (found)
        {
            number = _find.Integer(0);
            _find.Reset();
            _numbers.Add(name, number);
        }

        return found ? number : null;
    }

    /// <summary>Forgets numbers of a transaction that was taken back.</summary>
    public void Forget() => _numbers.Clear();

    public void Dispose()
    {
        _find.Dispose();
        _add.Dispose();
    }
}
